using Assay.Kernel;

namespace Assay.Train.Trainers;

/// <summary>Draws of parameters.</summary>
internal static class Draws
{
    /// <summary>Uniform on a logarithmic scale, to three significant digits, so that records and files stay readable.</summary>
    public static double LogUniform(this SeededRandom random, double least, double most)
    {
        var value = Math.Exp(Math.Log(least) + random.NextDouble() * Math.Log(most / least));
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        return Math.Round(Math.Round(value / unit) * unit, 12);
    }

    /// <summary>One of the choices.</summary>
    public static double OneOf(this SeededRandom random, params ReadOnlySpan<double> choices) => choices[random.NextInt32(choices.Length)];
}
