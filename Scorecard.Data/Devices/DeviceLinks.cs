using System.Globalization;
using Npgsql;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Devices;

/// <summary>Keeps the links in the database. Every question is asked of it anew, so that a revoked link opens nothing on any node.</summary>
public sealed class DeviceLinks(NpgsqlDataSource database, TimeProvider time) : IDeviceLinks
{
    private const int LongestLabel = 80;
    private const string Columns = "id, label, created_at, last_used_at, revoked_at";

    public async Task<IReadOnlyList<DeviceLinkView>> ListAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"SELECT {Columns} FROM device_link ORDER BY revoked_at IS NOT NULL, id DESC");
        return await ReadAsync(command, cancellation);
    }

    public async Task<NewDeviceLink> CreateAsync(string? label, CancellationToken cancellation)
    {
        var secret = DeviceSecret.New();
        await using var command = database.CreateCommand(
            $"INSERT INTO device_link (label, secret_hash, created_at) VALUES ($1, $2, $3) RETURNING {Columns}");
        command.Parameters.AddWithValue(Checked(label));
        command.Parameters.AddWithValue(DeviceSecret.Hash(secret));
        command.Parameters.AddWithValue(time.GetUtcNow());
        return new NewDeviceLink((await ReadAsync(command, cancellation)).Single(), secret);
    }

    public async Task<DeviceLinkView> RevokeAsync(long id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"UPDATE device_link SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING {Columns}", connection);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(time.GetUtcNow());
        var name = id.ToString(CultureInfo.InvariantCulture);
        var revoked = (await ReadAsync(command, cancellation)).SingleOrDefault() ?? throw new QueryException("id", name, $"There is no device link '{name}'.");
        await Announcements.SendAsync(connection, new Announcement(Announcements.Revoked, name), cancellation);
        return revoked;
    }

    public async Task<long?> AdmitAsync(string secret, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            WITH used AS (
                UPDATE device_link SET last_used_at = $2
                WHERE secret_hash = $1 AND revoked_at IS NULL AND (last_used_at IS NULL OR last_used_at < $2 - interval '1 minute'))
            SELECT id FROM device_link WHERE secret_hash = $1 AND revoked_at IS NULL
            """);
        command.Parameters.AddWithValue(DeviceSecret.Hash(secret));
        command.Parameters.AddWithValue(time.GetUtcNow());
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }

    public async Task<bool> HoldsAsync(long id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT revoked_at IS NULL FROM device_link WHERE id = $1");
        command.Parameters.AddWithValue(id);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static string Checked(string? label) => label?.Trim() switch
    {
        null or "" => throw new QueryException("label", label, "Say what the screen is called, such as \"Sales floor\"."),
        { Length: > LongestLabel } => throw new QueryException("label", label, $"The label has more than {LongestLabel} characters."),
        var given when given.Any(char.IsControl) => throw new QueryException("label", label, "The label is more than a line of text."),
        var given => given,
    };

    private static async Task<List<DeviceLinkView>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var links = new List<DeviceLinkView>();
        while (await reader.ReadAsync(cancellation))
            links.Add(new DeviceLinkView(reader.GetInt64(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), Instant(reader, 3), Instant(reader, 4)));
        return links;
    }

    private static DateTimeOffset? Instant(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}
