using Assay.Kernel;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>What a lane writes, and where.</summary>
/// <param name="Model">The model, for problems.</param>
/// <param name="Folder">Where its segments are.</param>
/// <param name="Header">What their first frame says.</param>
/// <param name="MostWaitingBytes">Most bytes that wait.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Ended">Hears of a segment that is ended.</param>
/// <param name="Lost">Hears of rows that were answered and could not be written: from when, until when, and why.</param>
internal sealed record LaneOptions(string Model, SegmentFolder Folder, SegmentHeader Header, int MostWaitingBytes, TimeProvider Clock, Action<string> Ended, Action<DateTimeOffset, DateTimeOffset, Problem> Lost);
