using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Records;

/// <summary>What readers are told of leads.</summary>
internal sealed class LeadDetails(ColumnFacts facts, ColumnSet classified) : IRecordDetails
{
    private static readonly Field[] Fields =
    [
        Lead.Created, Lead.Mql, Lead.SqlRecorded, Lead.Sql, Lead.Customer, Lead.HandedOff, Lead.TouchSeconds, Lead.TouchDue, Lead.TouchedInTime,
        Lead.VerdictDue, Lead.Verdict, Lead.RejectReason,
    ];

    private readonly LeadColumns _leads = facts.Records.Leads;

    public string SourceOf(int record) => facts.Records.Sources[_leads.Source[record]];

    public ReadOnlySpan<byte> IdOf(int record) => _leads.Id[record];

    public int CustomerOf(int record) => facts.Accounts.CustomerOfLead(record);

    public int SetOf(int record) => classified.Sets[record];

    public IEnumerable<KeyValuePair<string, string>> FieldsOf(int record) =>
    [
        .. FieldTexts.Of(classified, Fields, record),
        .. From("mql_from", Lead.Mql, _leads.Mql, record),
        .. From("sql_from", Lead.SqlRecorded, _leads.SqlRecorded, record),
    ];

    /// <summary>Whether its source dated a stage, or a snapshot first showed it.</summary>
    private IEnumerable<KeyValuePair<string, string>> From(string name, Field stage, List<long> said, int record) =>
        classified.Whole(stage)![record] == Unknown.Value ? [] : [new(name, said[record] == Unknown.Instant ? "snapshot" : "source")];
}
