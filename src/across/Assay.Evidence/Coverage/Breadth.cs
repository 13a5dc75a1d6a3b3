namespace Assay.Evidence.Coverage;

/// <summary>How widely evidence is spread. One project in one month is thin, however many records it left.</summary>
/// <param name="Projects">Different projects.</param>
/// <param name="Phases">Different stages of the lifecycle, by the first word of the records' kinds.</param>
/// <param name="Months">Different calendar months.</param>
/// <param name="Kinds">Different kinds of record.</param>
/// <param name="Records">Records.</param>
public sealed record Breadth(int Projects, int Phases, int Months, int Kinds, long Records)
{
    /// <summary>Nothing.</summary>
    public static Breadth None { get; } = new(0, 0, 0, 0, 0);
}
