namespace Scorecard.Data.Records;

/// <summary>What readers are told of records in memory, of one type and each by its number, beside the day that counted them.</summary>
internal interface IRecordDetails
{
    /// <summary>The source it came from.</summary>
    string SourceOf(int record);

    /// <summary>Its id there, in UTF-8.</summary>
    ReadOnlySpan<byte> IdOf(int record);

    /// <summary>The number of the customer that it belongs to; unknown where it has none.</summary>
    int CustomerOf(int record);

    /// <summary>Its set of segments, by the number of the set.</summary>
    int SetOf(int record);

    /// <summary>What else is known of it, by the names that the store has for it.</summary>
    IEnumerable<KeyValuePair<string, string>> FieldsOf(int record);
}
