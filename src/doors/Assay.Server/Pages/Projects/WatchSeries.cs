using Assay.Ledger.Records;

namespace Assay.Server.Pages.Projects;

/// <summary>The windows of one watch that are marked alike.</summary>
/// <param name="Watch">What is watched.</param>
/// <param name="Context">Real, rehearsed or simulated.</param>
public readonly record struct WatchSeries(string Watch, RecordContext Context);
