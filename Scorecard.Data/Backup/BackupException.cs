namespace Scorecard.Data.Backup;

/// <summary>A backup or a restore cannot be done: what happened, what was kept, what to do.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
