namespace Scorecard.Benchmarks.Generation;

/// <summary>Writes the four exports of a company. Rows are made one by one, so memory does not grow with them.</summary>
internal sealed class DataFiles(DataOptions options, string folder)
{
    private const int Stretch = 1_000;
    private const string SegmentHeader = "channel,region,team,product";

    private readonly Funnel _funnel = new(options.Seed, options.Rows);
    private readonly Changes _changes = new(options.Seed, options.Rows, options.Changed, options.Spread);

    /// <summary>Writes the export of the leads alone.</summary>
    public void WriteLeads()
    {
        _changes.Check();
        Directory.CreateDirectory(folder);
        WriteFile("leads.csv", "lead_id,created_at,mql_at,assigned_at,first_touch_at,accepted_at,rejected_at,reject_reason,sql_at,customer_id," + SegmentHeader, options.Rows, WriteLead);
    }

    public void Write()
    {
        WriteLeads();
        WriteFile("deals.csv", "deal_id,lead_id,customer_id,created_at,qualified_at,expected_close,closed_at,outcome,amount,probability," + SegmentHeader, _funnel.Deals, WriteDeal);
        WriteFile("customers.csv", "customer_id,from_at,to_at,monthly_amount," + SegmentHeader, _funnel.Deals, WriteCustomer);
        var spend = new Spending(options.Seed, options.Rows);
        WriteFile("spend.csv", "day,channel,kind,amount", Spending.Count, spend.Write);
        SettingsWriter.Write(Path.Combine(folder, "scorecard.json"));
    }

    private void WriteFile(string name, string header, int count, Action<CsvWriter, int> write)
    {
        using var file = new CsvWriter(Path.Combine(folder, name), header);
        for (var at = 0; at < count; at++)
            write(file, options.Layout == Layout.Reordered ? Reordered(at, count) : at);
        if (options.Layout == Layout.TrailingNewline)
            file.EndRow();
    }

    private static int Reordered(int at, int count)
    {
        var start = at / Stretch * Stretch;
        return start + Math.Min(start + Stretch, count) - 1 - at;
    }

    private void WriteLead(CsvWriter file, int index)
    {
        var lead = _funnel.Lead(index);
        if (_changes.Includes(index))
            lead = Changes.Apply(lead, options.Seed);
        file.Id('L', index).Instant(lead.Created).Instant(lead.Mql).Instant(lead.Assigned).Instant(lead.FirstTouch);
        file.Instant(lead.Accepted).Instant(lead.Rejected).Text(lead.Rejected == History.Never ? "" : Lead.RejectReasons[lead.RejectReason]);
        file.Instant(lead.Sql).OptionalId('C', _funnel.HasDeal(index) ? _funnel.Deal(index / Funnel.LeadsPerDeal).Customer : History.Never);
        EndWith(file, lead.Segments);
    }

    private void WriteDeal(CsvWriter file, int index)
    {
        var deal = _funnel.Deal(index);
        file.Id('D', index).Id('L', deal.Lead).OptionalId('C', deal.Customer).Instant(deal.Created).Instant(deal.Qualified).Day(deal.ExpectedClose);
        file.Instant(deal.Closed).Text(Word(deal.Outcome)).Cents(deal.AmountCents).Cents(deal.Percent);
        EndWith(file, deal.Segments);
    }

    private void WriteCustomer(CsvWriter file, int deal)
    {
        if (_funnel.Customer(_funnel.Deal(deal)) is not { } customer)
            return;
        file.Id('C', customer.Customer).Instant(customer.From).Instant(customer.To).Cents(customer.MonthlyCents);
        EndWith(file, customer.Segments);
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Won => "won",
        Outcome.Lost => "lost",
        _ => "open",
    };

    private static void EndWith(CsvWriter file, in Segments segments)
    {
        file.Text(Segments.Channels[segments.Channel]).Text(Segments.Regions[segments.Region]);
        file.Text(Segments.Teams[segments.Team]).Text(Segments.Products[segments.Product]).EndRow();
    }
}
