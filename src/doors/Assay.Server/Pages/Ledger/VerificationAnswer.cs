using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Verification;

namespace Assay.Server.Pages.Ledger;

/// <summary>What a verification of the whole log came to, kept with its time.</summary>
/// <param name="Began">When it began.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="By">What whoever asked for it is called.</param>
/// <param name="Size">How many records were derived again.</param>
/// <param name="Root">The root that came of them.</param>
/// <param name="Checkpoints">How many signed heads hold.</param>
/// <param name="FaultyRecords">How many records do not hold.</param>
/// <param name="FirstFault">The first of them.</param>
/// <param name="Problems">Everything that does not hold; of records the first.</param>
/// <param name="Heads">Heads that were kept outside, held against it.</param>
/// <param name="Keys">The keys that signed.</param>
public sealed record VerificationAnswer(DateTimeOffset Began, DateTimeOffset Ended, string By, long Size, Digest Root, long Checkpoints, long FaultyRecords, FaultyRecord? FirstFault, ImmutableArray<Problem> Problems, ImmutableArray<HeadReport> Heads, ImmutableArray<KeyReport> Keys)
{
    /// <summary>Whether all holds.</summary>
    public bool Holds => Problems.IsEmpty;

    internal static VerificationAnswer Of(LogVerification found, VerificationRun run, DateTimeOffset ended) => new(
        run.Began, ended, run.By, found.Derived.Size, found.Derived.Root, found.Checkpoints, found.FaultyRecords, found.FirstFault, found.Problems, found.Heads, found.Keys);
}
