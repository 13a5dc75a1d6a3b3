using Assay.Kernel;

namespace Assay.Ledger.Verification;

/// <summary>A head that was kept outside of the log, held against it.</summary>
/// <param name="Where">Where it was found.</param>
/// <param name="Size">How long the log was then; null when the note cannot be read.</param>
/// <param name="Problem">Why the log does not begin with it; null when it does.</param>
public sealed record HeadReport(string Where, long? Size, Problem? Problem);
