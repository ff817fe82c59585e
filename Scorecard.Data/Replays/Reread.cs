using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Replays;

/// <summary>A rejected row as it was kept, to be read again.</summary>
/// <param name="Id">The id of its reject.</param>
/// <param name="File">The file or query it came from.</param>
/// <param name="Line">Its number there: in a file the line it starts on.</param>
/// <param name="Text">The whole row.</param>
/// <param name="Context">What its source kept with it to read it again.</param>
public sealed record RejectedRow(long Id, string? File, long? Line, string Text, string Context);

/// <summary>What a rejected row is by today's settings: a record, or rejected still.</summary>
/// <param name="Row">The row.</param>
/// <param name="Reading">A <see cref="Received"/> or a <see cref="Rejected"/>.</param>
public sealed record Reread(RejectedRow Row, Reading Reading);

/// <summary>The run whose rejected rows are read again, and the snapshot of the pull they came with.</summary>
public sealed record ReplayedRun(long Id, long SnapshotId);
