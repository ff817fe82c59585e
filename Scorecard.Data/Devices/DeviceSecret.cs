using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Scorecard.Data.Devices;

/// <summary>What opens a link. As random as a key, so that a plain hash of it cannot be guessed back.</summary>
internal static class DeviceSecret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
