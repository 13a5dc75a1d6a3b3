namespace Assay.Statistics.Sequential;

/// <summary>
/// How strongly data speak against the hypothesis of a sequential test: an e-value, whose chance to reach 1/α at any time at all is at
/// most α while the hypothesis holds, so that one may look as often as one likes and stop when one likes (Ville's inequality). Little
/// evidence does not show that the hypothesis holds.
/// </summary>
/// <param name="Logarithm">Its natural logarithm: 0 says nothing, above 0 speaks against the hypothesis, below 0 for it.</param>
public readonly record struct SequentialEvidence(double Logarithm)
{
    /// <summary>The e-value, at least 0; +∞ when it is too great for a number.</summary>
    public double Value => Math.Exp(Logarithm);

    /// <summary>min(1, 1/e), valid at this look alone; over several looks take <see cref="RunningEvidence"/>'s.</summary>
    public double PValue => Math.Min(1.0, Math.Exp(-Logarithm));

    /// <summary>Whether it refutes the hypothesis at a level.</summary>
    /// <param name="alpha">In (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside (0, 1).</exception>
    public bool Refutes(double alpha)
    {
        Require(alpha);
        return Logarithm >= -Math.Log(alpha);
    }

    internal static void Require(double alpha)
    {
        if (!(alpha is > 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "A level lies between 0 and 1.");
    }
}
