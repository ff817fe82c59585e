namespace Scorecard.Worker.Mapping.Fields;

/// <summary>The fields and segments that a table maps; equal to another with the same.</summary>
internal sealed class FieldSet(IEnumerable<string> fields, IEnumerable<string> segments) : IEquatable<FieldSet>
{
    private readonly SortedSet<string> names = new([.. fields, .. segments.Select(segment => $"segments.{segment}")], StringComparer.Ordinal);

    public bool Contains(string field) => names.Contains(field) || names.Contains($"segments.{field}");

    public bool Equals(FieldSet? other) => ReferenceEquals(this, other) || (other is not null && names.SetEquals(other.names));

    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    public override int GetHashCode() => names.Count;
}
