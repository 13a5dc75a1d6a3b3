using Assay.Kernel;
using Assay.Tables;

namespace Assay.Monitor.Retraining;

/// <summary>The rows of a new window whose labels have come, with the columns of the champion's own table.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Times">When each came; null where nothing says.</param>
/// <param name="Source">What they were read from, for people.</param>
/// <param name="Digest">SHA-256 of it.</param>
public sealed record LabelledWindow(Table Rows, double[]? Times, string Source, Digest Digest);
