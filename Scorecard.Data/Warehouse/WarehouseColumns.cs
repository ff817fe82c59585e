using Scorecard.Metrics.Facts;
using static Scorecard.Data.Warehouse.ColumnKind;

namespace Scorecard.Data.Warehouse;

/// <summary>Every field that a warehouse may map. Settings are checked by it, and the documentation lists it.</summary>
public static class WarehouseColumns
{
    /// <summary>All of them, by record type.</summary>
    public static IReadOnlyList<WarehouseColumn> All { get; } =
    [
        new(RecordType.Lead, "id", Text, "what it is known by"),
        new(RecordType.Lead, "created", Day, "the day it came in"),
        new(RecordType.Lead, "mql", Day, "the day it became a marketing qualified lead"),
        new(RecordType.Lead, "sql", Day, "the day its own sales qualification was recorded"),
        new(RecordType.Lead, "sqlOrLater", Day, "the day it became a sales qualified lead, or reached a later stage that implies it"),
        new(RecordType.Lead, "customerDay", Day, "the day on which the customer behind it won its first deal"),
        new(RecordType.Lead, "handedOff", Day, "the day on which the clock of the hand-off started"),
        new(RecordType.Lead, "touchSeconds", Whole, "business seconds from then to the first touch by a person"),
        new(RecordType.Lead, "touchDue", Day, "the day by which it was to be touched"),
        new(RecordType.Lead, "touchedInTime", Flag, "whether it was touched by its deadline"),
        new(RecordType.Lead, "verdictDue", Day, "the day by which sales was to accept or reject it"),
        new(RecordType.Lead, "verdict", Text, "what it was by then: accepted, rejected or overdue"),
        new(RecordType.Lead, "rejectReason", Text, "why it was rejected"),
        new(RecordType.Deal, "id", Text, "what it is known by"),
        new(RecordType.Deal, "created", Day, "the day it was made"),
        new(RecordType.Deal, "qualified", Day, "the day it became a qualified opportunity"),
        new(RecordType.Deal, "expectedClose", Day, "the day it is expected to close"),
        new(RecordType.Deal, "closed", Day, "the day it was won or lost"),
        new(RecordType.Deal, "outcome", Text, "open, won or lost", IsRequired: true),
        new(RecordType.Deal, "probability", Number, "the chance of winning it, 0 to 1"),
        new(RecordType.Deal, "amount", Number, "its amount"),
        new(RecordType.Deal, "currency", Text, "the currency of its amount"),
        new(RecordType.Deal, "firstOfCustomer", Flag, "whether it is the first won deal of its customer"),
        new(RecordType.Deal, "nextWon", Day, "the day on which the customer that it made won its next one"),
        new(RecordType.Spend, "id", Text, "what it is known by"),
        new(RecordType.Spend, "from", Day, "its first day", IsRequired: true),
        new(RecordType.Spend, "to", Day, "its last day; the first where it is not mapped"),
        new(RecordType.Spend, "kind", Text, "media, tools, salaries, agency or other", IsRequired: true),
        new(RecordType.Spend, "amount", Number, "its amount", IsRequired: true),
        new(RecordType.Spend, "currency", Text, "the currency of its amount"),
    ];

    /// <summary>Those of a record type.</summary>
    public static IEnumerable<WarehouseColumn> Of(RecordType type) => All.Where(column => column.Type == type);
}
