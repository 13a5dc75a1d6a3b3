using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Cli.Demo;

/// <summary>What the records say of a step.</summary>
/// <param name="Records">The records, in the order of the log.</param>
/// <param name="Says">What they say, a line each.</param>
internal sealed record DemoFinding(ImmutableArray<RecordEntry> Records, ImmutableArray<string> Says);
