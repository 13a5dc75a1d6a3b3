namespace Assay.Tables.Profiling;

/// <summary>One bin of a histogram: closed below, open above, the last closed on both sides.</summary>
/// <param name="Low">Lower edge.</param>
/// <param name="High">Upper edge.</param>
/// <param name="Rows">Number of rows in it.</param>
public sealed record ProfileBin(double Low, double High, long Rows);
