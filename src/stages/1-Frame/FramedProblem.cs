using Assay.Ledger.Records;

namespace Assay.Frame;

/// <summary>What the stage Frame publishes for the stages after it.</summary>
/// <param name="Charter">The record <c>frame.charter</c>.</param>
/// <param name="Problem">The section as it stands in the project file now; the charter states the same.</param>
public sealed record FramedProblem(RecordEntry Charter, ProblemSection Problem);
