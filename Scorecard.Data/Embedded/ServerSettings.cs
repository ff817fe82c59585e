using System.Globalization;

namespace Scorecard.Data.Embedded;

/// <summary>
/// The settings of the embedded server, for a small machine. They stand in a file of their own that each start writes
/// anew, so that a newer program brings newer settings; what an administrator sets by ALTER SYSTEM is read after it.
/// </summary>
internal static class ServerSettings
{
    public const string FileName = "scorecard.conf";
    private const long MegaByte = 1024 * 1024;
    private const long RoomForParallelQueries = 512 * MegaByte;

    public static string For(int port) => $"""
        # Written at each start. Use ALTER SYSTEM for settings of your own.
        listen_addresses = '127.0.0.1'
        port = {port}
        unix_socket_directories = ''
        max_connections = 200
        shared_buffers = {SharedBuffers(MemoryMegabytes)}MB
        effective_cache_size = {MemoryMegabytes / 2}MB
        work_mem = 16MB
        maintenance_work_mem = 128MB
        max_wal_size = 2GB
        # Nobody replicates from it, so a table that is filled from nothing need not be logged as well.
        wal_level = minimal
        max_wal_senders = 0
        max_locks_per_transaction = 256
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_checkpoints = off
        {SharedMemory()}
        """;

    /// <summary>An eighth of the memory, from 128 MB to 1 GB.</summary>
    public static long SharedBuffers(long memoryMegabytes) => Math.Clamp(memoryMegabytes / 8, 128, 1024);

    /// <summary>Of the machine, or of the container where that has less.</summary>
    private static long MemoryMegabytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MegaByte;

    /// <summary>The port of the last start, if there was one.</summary>
    public static int? PortIn(string path)
    {
        const string Port = "port = ";
        var line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(Port, StringComparison.Ordinal)) : null;
        return int.TryParse(line?[Port.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    // Containers give /dev/shm 64 MB by default, and a parallel hash join fails there for want of room.
    private static string SharedMemory()
        => OperatingSystem.IsLinux() && (!Directory.Exists("/dev/shm") || new DriveInfo("/dev/shm").TotalSize < RoomForParallelQueries)
            ? "dynamic_shared_memory_type = mmap"
            : string.Empty;
}
