namespace Assay.Statistics.Sequential;

/// <summary>The strongest evidence of all looks so far: the always-valid p-value only falls, and once a hypothesis is refuted it stays so.</summary>
public sealed class RunningEvidence
{
    /// <summary>How many looks.</summary>
    public int Looks { get; private set; }

    /// <summary>The strongest so far; says nothing before the first look.</summary>
    public SequentialEvidence Strongest { get; private set; }

    /// <summary>The always-valid p-value; 1 before the first look.</summary>
    public double PValue => Strongest.PValue;

    /// <summary>Takes a look.</summary>
    /// <returns>The always-valid p-value with it.</returns>
    public double Add(SequentialEvidence evidence)
    {
        Looks++;
        if (evidence.Logarithm > Strongest.Logarithm) Strongest = evidence;
        return PValue;
    }
}
