using System.Globalization;

namespace Scorecard.Data.Embedded;

/// <summary>The user that PostgreSQL runs as when we are root: it refuses to be root itself.</summary>
internal sealed record ServerUser(int Uid, int Gid)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Null for anyone but root, who needs no other user. The owner of an existing cluster stays its owner.</summary>
    public static async Task<ServerUser?> ChooseAsync(string cluster, CancellationToken cancellation)
    {
        if (!DataFolder.IsRoot)
        {
            return null;
        }

        return Directory.Exists(cluster)
            ? await OwnerAsync(cluster, cancellation)
            : Find("postgres") ?? Find("nobody") ?? throw new EmbeddedPostgresException(
                "PostgreSQL does not run as root, and /etc/passwd has neither a user postgres nor nobody to run it as. Add one, or start as an ordinary user.");
    }

    /// <summary>The command, run as this user.</summary>
    public IReadOnlyList<string> Wrap(IReadOnlyList<string> command)
        => ["setpriv", $"--reuid={Uid}", $"--regid={Gid}", "--clear-groups", "--", .. command];

    /// <summary>Gives a folder and all in it to this user.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancellation)
        => (await ExternalProcess.RunAsync(["chown", "-R", $"{Uid}:{Gid}", folder], "/", Limit, cancellation)).EnsureSuccess();

    /// <summary>Fails, naming the closed folder, when this user cannot pass through to a path: a home under /root is the usual one.</summary>
    public async Task EnsureReachesAsync(string path, CancellationToken cancellation)
    {
        if (await MayEnterAsync(path, cancellation))
        {
            return;
        }

        foreach (var step in FromRoot(path))
        {
            if (!await MayEnterAsync(step, cancellation))
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL does not run as root, and the user it runs as (uid {Uid}) may not enter {step} on the way to {path}. "
                    + $"Set {DataFolder.Variable} to a folder that others may reach, for example /var/lib/scorecard.");
            }
        }
    }

    private async Task<bool> MayEnterAsync(string path, CancellationToken cancellation)
    {
        const int No = 1;
        var test = await ExternalProcess.RunAsync(Wrap(["test", "-x", path]), "/", Limit, cancellation);
        return test.ExitCode != No && test.EnsureSuccess().ExitCode == 0;
    }

    private static Stack<string> FromRoot(string path)
    {
        var steps = new Stack<string>();
        for (var step = path; step is not null; step = Path.GetDirectoryName(step))
        {
            steps.Push(step);
        }

        return steps;
    }

    private static async Task<ServerUser> OwnerAsync(string cluster, CancellationToken cancellation)
    {
        var stat = (await ExternalProcess.RunAsync(["stat", "-c", "%u:%g", cluster], "/", Limit, cancellation)).EnsureSuccess();
        var ids = stat.Output.Split(':').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray();
        return new ServerUser(ids[0], ids[1]);
    }

    private static ServerUser? Find(string name)
    {
        var entry = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(fields => fields.Length > 3 && string.Equals(fields[0], name, StringComparison.Ordinal));
        return entry is null ? null : new ServerUser(int.Parse(entry[2], CultureInfo.InvariantCulture), int.Parse(entry[3], CultureInfo.InvariantCulture));
    }
}
