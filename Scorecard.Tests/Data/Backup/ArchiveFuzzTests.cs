using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scorecard.Data.Backup;
using Scorecard.Data.Hosting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Backup;

/// <summary>
/// Archives that somebody has changed who knows their layout and gives them a right checksum: whatever they say, the answer
/// is a sentence, and nothing is changed.
/// </summary>
internal sealed class ArchiveFuzzTests
{
    /// <summary>Ten thousand take minutes: they are for who changes what reads archives.</summary>
    private static readonly int Mutations = int.TryParse(Environment.GetEnvironmentVariable("SCORECARD_FUZZ_MUTATIONS"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 1_500;

    private const int Tail = sizeof(long) + SHA256.HashSizeInBytes;
    private static readonly TimeSpan ForTheDatabase = TimeSpan.FromSeconds(8);

    private static readonly string[] Values =
    [
        "null", "true", "0", "1", "-1", "2", "1e400", "1.5", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"a\\nb\"",
        "\"'; DROP TABLE lead; --\"", "\"9999-12-31T23:59:59+00:00\"", "\"0001-01-01T00:00:00Z\"", "[]", "{}", "[null]", "[[]]", $"\"{new string('a', 70_000)}\"",
    ];

    private TestStore _store = null!;
    private byte[] _whole = [];

    private string Json => Encoding.UTF8.GetString(_whole, IndexStart, _whole.Length - Tail - IndexStart);

    private int IndexStart => _whole.Length - Tail - (int)BitConverter.ToInt64(_whole, _whole.Length - Tail);

    [OneTimeSetUp]
    public async Task BackUpAsync()
    {
        _store = await BackedUpStore.FilledAsync();
        using var file = new TemporaryFile();
        await BackedUpStore.BackUpAsync(_store.Get<DatabaseOptions>().ConnectionString!, file.Path);
        _whole = await File.ReadAllBytesAsync(file.Path);
    }

    [OneTimeTearDown]
    public async Task DropStoreAsync() => await _store.DisposeAsync();

    [Test]
    public async Task ReadAsync_of_any_mutation_reads_it_or_says_what_is_wrong()
    {
        var random = new Random(15);
        var read = 0;
        for (var at = 0; at < Mutations; at++)
        {
            var content = Mutated(random);
            try
            {
                await using var reader = await ReadAsync(content);
                _ = reader.Index.Rows;
                read++;
            }
            catch (BackupException refused)
            {
                Assert.That(refused.Message, Does.Contain("Nothing was changed").And.Length.LessThan(600), $"mutation {at}");
                Assert.That(refused.Message, Does.Not.Contain("System.").And.Not.Contain("\n"), $"mutation {at}");
            }
        }

        Assert.That(read, Is.InRange(10, Mutations / 2), "some can be read, so that it was not the checksum that refused them");
    }

    [Test]
    public async Task RunAsync_of_any_mutation_that_can_be_read_restores_it_or_leaves_the_database_empty()
    {
        var (random, since, tried, refused) = (new Random(16), Stopwatch.GetTimestamp(), 0, 0);
        var target = await TestDatabase.EmptyAsync();
        for (var at = 0; at < Mutations && Stopwatch.GetElapsedTime(since) < ForTheDatabase; at++)
        {
            if (await ReadableAsync(at % 2 == 0 ? WithOtherRows(random) : Mutated(random)) is not { } archive)
                continue;
            await using var _ = archive;
            tried++;
            try
            {
                await new StoreRestore(TimeProvider.System, new Progress<string>()).RunAsync(target, archive, CancellationToken.None);
                await TestDatabase.DropAsync(target);
                target = await TestDatabase.EmptyAsync();
            }
            catch (BackupException failure)
            {
                refused++;
                Assert.That(failure.Message, Does.Contain("Nothing was changed"), $"mutation {at}");
                Assert.That((await BackedUpStore.ContentAsync(target)).Keys, Is.Empty, $"mutation {at}: {failure.Message}");
            }
        }

        await TestDatabase.DropAsync(target);
        Assert.That(refused, Is.GreaterThan(1), "enough were tried in the time there is");
        TestContext.Out.WriteLine($"{tried} restored or refused, {refused} refused");
    }

    private static Task<ArchiveReader> ReadAsync(byte[] content) => ArchiveReader.ReadAsync(new MemoryStream(content), "crafted.scorecard", CancellationToken.None);

    private static async Task<ArchiveReader?> ReadableAsync(byte[] content)
    {
        try
        {
            return await ReadAsync(content);
        }
        catch (BackupException)
        {
            return null;
        }
    }

    private byte[] Mutated(Random random) => random.Next(10) switch
    {
        0 => Signed(_whole[..IndexStart], Encoding.UTF8.GetBytes(Json), Length(random)),
        1 => Signed(_whole[..IndexStart], Torn(random), null),
        2 => Signed([.. _whole[..IndexStart], .. new byte[random.Next(1, 9)]], Encoding.UTF8.GetBytes(Json), null),
        _ => Signed(_whole[..IndexStart], Encoding.UTF8.GetBytes(Changed(random)), null),
    };

    /// <summary>Rows that are not those that were backed up, in an archive that says they are.</summary>
    private byte[] WithOtherRows(Random random)
    {
        var index = JsonNode.Parse(Json)!;
        var tables = index["tables"]!.AsArray();
        var changed = tables[random.Next(tables.Count)]!;
        var (content, offset) = (new MemoryStream(), (long)_whole.AsSpan().IndexOf((byte)'\n') + 1);
        content.Write(_whole.AsSpan(0, (int)offset));
        foreach (var table in tables)
        {
            var packed = _whole.AsSpan((int)table!["offset"]!.GetValue<long>(), (int)table["length"]!.GetValue<long>()).ToArray();
            if (table == changed)
                packed = Repacked(packed, table, random);
            table["offset"] = content.Length;
            table["length"] = packed.Length;
            content.Write(packed);
        }

        return Signed(content.ToArray(), Encoding.UTF8.GetBytes(index.ToJsonString()), null);
    }

    private static byte[] Repacked(byte[] packed, JsonNode table, Random random)
    {
        using var rows = new MemoryStream();
        using (var unpack = new System.IO.Compression.ZLibStream(new MemoryStream(packed), System.IO.Compression.CompressionMode.Decompress))
            unpack.CopyTo(rows);
        var bytes = rows.ToArray();
        for (var times = random.Next(1, 4); times > 0; times--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        if (random.Next(4) == 0)
            bytes = bytes[..random.Next(bytes.Length)];
        table["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var again = new MemoryStream();
        using (var pack = new System.IO.Compression.ZLibStream(again, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            pack.Write(bytes);
        return random.Next(5) == 0 ? again.ToArray()[..^1] : again.ToArray();
    }

    private string Changed(Random random)
    {
        var root = JsonNode.Parse(Json)!;
        var values = new List<string>();
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            var nodes = Nodes(root).Where(node => node.Parent is not null).ToList();
            var node = nodes[random.Next(nodes.Count)];
            // Fields of the index itself are few beside its columns.
            if (random.Next(2) == 0)
                node = root.AsObject().Select(pair => pair.Value).OfType<JsonNode>().ElementAtOrDefault(random.Next(root.AsObject().Count)) ?? node;
            Change(node, random, values);
        }

        var text = root.ToJsonString();
        foreach (var (value, at) in values.Select((value, at) => (value, at)))
            text = text.Replace($"\"here {at}\"", value, StringComparison.Ordinal);
        return text;
    }

    private static void Change(JsonNode node, Random random, List<string> values)
    {
        switch (node.Parent)
        {
            case JsonObject parent when random.Next(5) == 0:
                parent.Remove(node.GetPropertyName());
                break;
            case JsonArray parent when random.Next(3) == 0:
                parent.Insert(random.Next(parent.Count), node.DeepClone());
                break;
            case JsonArray parent when random.Next(3) == 0:
                parent.Remove(node);
                break;
            case JsonObject parent:
                parent[node.GetPropertyName()] = $"here {values.Count}";
                values.Add(Values[random.Next(Values.Length)]);
                break;
            case JsonArray parent:
                parent[node.GetElementIndex()] = $"here {values.Count}";
                values.Add(Values[random.Next(Values.Length)]);
                break;
            default:
                break;
        }
    }

    private byte[] Torn(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Json);
        for (var times = random.Next(1, 4); times > 0; times--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static long Length(Random random) => random.Next(6) switch
    {
        0 => -random.NextInt64(1, 100),
        1 => long.MinValue,
        2 => long.MaxValue,
        3 => 0,
        4 => random.NextInt64(int.MaxValue, long.MaxValue),
        _ => random.Next(1, 5000),
    };

    private static byte[] Signed(byte[] content, byte[] json, long? length)
    {
        byte[] all = [.. content, .. json, .. BitConverter.GetBytes(length ?? json.Length)];
        return [.. all, .. SHA256.HashData(all)];
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject inner => inner.Where(pair => pair.Value is not null).SelectMany(pair => Nodes(pair.Value!)).Prepend(node),
        JsonArray inner => inner.Where(item => item is not null).SelectMany(item => Nodes(item!)).Prepend(node),
        _ => [node],
    };
}
