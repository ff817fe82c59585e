namespace Scorecard.Data.Embedded;

/// <summary>The embedded PostgreSQL cannot be used: what happened, what was kept, what to do.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? inner = null) : Exception(message, inner);
