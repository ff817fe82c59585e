using Npgsql;

namespace Scorecard.Data.Embedded;

/// <summary>How to reach the embedded server. Loopback only, so neither TLS nor Kerberos is offered.</summary>
internal static class ConnectionStrings
{
    public static string For(int port, string password, string database) => Builder(port, password, database).ConnectionString;

    /// <summary>For one connection to the server itself, which no pool keeps open.</summary>
    public static string ForOnce(int port, string password) => Once(port, password).ConnectionString;

    /// <summary>For one connection to a server that may not answer, and is asked again.</summary>
    public static string ForAttempt(int port, string password)
    {
        var builder = Once(port, password);
        builder.Timeout = 2;
        return builder.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder Once(int port, string password)
    {
        var builder = Builder(port, password, "postgres");
        builder.Pooling = false;
        return builder;
    }

    private static NpgsqlConnectionStringBuilder Builder(int port, string password, string database) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Cluster.Owner,
        Password = password,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };
}
