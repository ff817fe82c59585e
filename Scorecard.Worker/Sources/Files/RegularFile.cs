using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Scorecard.Worker.Sources.Files;

/// <summary>
/// Opens files, and nothing else: opening a pipe would wait for whoever writes to it, and a device may never end. On Linux
/// the file is looked at before it is opened, opened without waiting, and looked at again; elsewhere .NET tells folders apart.
/// </summary>
internal static class RegularFile
{
    private const int BufferSize = 1 << 16;
    private const int CurrentFolder = -100;
    private const int EmptyPath = 0x1000;
    private const int TypeWanted = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int ReadOnlyWithoutWaiting = 0x80800;
    private const int StateLength = 256;
    private const int NotImplemented = 38;

    /// <summary>A stream of the file; null where there is something else of that name.</summary>
    public static FileStream? Open(string path) => OperatingSystem.IsLinux() ? OpenOnLinux(path) : OpenElsewhere(path);

    /// <summary>Where an open file is, as the system knows it; null where it does not tell.</summary>
    public static string? PathOf(FileStream stream) =>
        OperatingSystem.IsLinux() ? new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{stream.SafeFileHandle.DangerousGetHandle()}")).LinkTarget : null;

    private static FileStream? OpenElsewhere(string path) => Directory.Exists(path)
        ? null
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);

    private static FileStream? OpenOnLinux(string path)
    {
        if (!IsRegular(CurrentFolder, path, 0, path))
        {
            return null;
        }

        var descriptor = open(Terminated(path), ReadOnlyWithoutWaiting);
        if (descriptor < 0)
        {
            throw Failure(path);
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (IsRegular(descriptor, "", EmptyPath, path))
        {
            return new FileStream(handle, FileAccess.Read, BufferSize);
        }

        handle.Dispose();
        return null;
    }

    private static bool IsRegular(int folder, string path, int flags, string named)
    {
        var state = new byte[StateLength];
        if (statx(folder, Terminated(path), flags, TypeWanted, state) == 0)
        {
            return (BitConverter.ToUInt16(state, ModeOffset) & TypeMask) == Regular;
        }

        // A kernel or sandbox that does not know the call: what is opened then is opened without waiting all the same.
        return Marshal.GetLastPInvokeError() == NotImplemented ? !Directory.Exists(named) : throw Failure(named);
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static Exception Failure(string path)
    {
        const int NotPermitted = 1;
        const int NotAllowed = 13;
        var error = Marshal.GetLastPInvokeError();
        var message = $"{Path.GetFileName(path)}: {Marshal.GetPInvokeErrorMessage(error)}";
        return error is NotPermitted or NotAllowed ? new UnauthorizedAccessException(message) : new IOException(message);
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] state);
}
