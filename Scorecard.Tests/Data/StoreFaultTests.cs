using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Scorecard.Data;

namespace Scorecard.Tests.Data;

/// <summary>What is wrong with the database is told in words, however it was wrapped, and never in the server's own.</summary>
internal sealed class StoreFaultTests
{
    private static readonly Exception Refused = new NpgsqlException("Failed to connect to 10.0.0.7:5432", new SocketException(111));

    private static IEnumerable<TestCaseData> Away()
    {
        yield return new TestCaseData(Refused).SetArgDisplayNames("Npgsql's own");
        yield return new TestCaseData(new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", Refused)).SetArgDisplayNames("EF's wrapping");
        yield return new TestCaseData(new DbUpdateException("An error occurred while saving.", Refused)).SetArgDisplayNames("EF's saving");
        yield return new TestCaseData(new RetryLimitExceededException("The maximum number of retries was exceeded.", Refused)).SetArgDisplayNames("EF's retrying");
        yield return new TestCaseData(new AggregateException(new FormatException(), Refused)).SetArgDisplayNames("one of several");
        yield return new TestCaseData(new InvalidOperationException("odd", new SocketException(104))).SetArgDisplayNames("a socket");
        yield return new TestCaseData(new TimeoutException()).SetArgDisplayNames("a time limit");
        yield return new TestCaseData(Said("57P01")).SetArgDisplayNames("a stop");
        yield return new TestCaseData(new DbUpdateException("odd", Said("57P03"))).SetArgDisplayNames("a start");
    }

    [TestCaseSource(nameof(Away))]
    public void Of_a_store_that_is_away_says_so_and_that_it_passes(Exception failure)
    {
        var fault = StoreFault.Of(failure)!;
        Assert.That((fault.What, fault.IsAway), Is.EqualTo(("The connection to the database was lost.", true)));
    }

    [TestCase("53100", "disk of the database is full")]
    [TestCase("23505", "does not fit to what is kept")]
    [TestCase("40P01", "Something else changed the same")]
    [TestCase("42P01", "The tables are not those")]
    [TestCase("28P01", "does not accept the user or the password")]
    [TestCase("25006", "read-only")]
    [TestCase("22003", "does not fit into the database")]
    [TestCase("58030", "could not read or write its files")]
    [TestCase("XX000", "refused what was asked")]
    public void Of_what_the_server_says_is_a_sentence_and_not_its_own_words(string state, string expected)
    {
        var fault = StoreFault.Of(new InvalidOperationException("wrapped", Said(state)))!;
        Assert.That(fault.What, Does.Contain(expected));
        Assert.That(fault.What + fault.Remedy, Does.Not.Contain("secret").And.Not.Contain("Detail"));
    }

    [Test]
    public void Of_what_has_nothing_to_do_with_the_database_is_none() =>
        Assert.That(StoreFault.Of(new InvalidOperationException("odd", new FormatException())), Is.Null);

    private static PostgresException Said(string state) => new("relation secret_table: Detail redacted", "ERROR", "ERROR", state);
}
