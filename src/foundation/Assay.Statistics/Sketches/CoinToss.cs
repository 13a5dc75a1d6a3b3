namespace Assay.Statistics.Sketches;

/// <summary>Coins by number, so that a kept sketch goes on with the coins it would have tossed: SplitMix64's mixing of seed and number.</summary>
internal static class CoinToss
{
    /// <summary>The coin of this number.</summary>
    public static bool IsHeads(ulong seed, long number) => (Mix(seed, (ulong)number) & 1) == 1;

    /// <summary>A seed for what two parts make together.</summary>
    public static ulong Mix(ulong first, ulong second) => Scramble(Scramble(first + 0x9E3779B97F4A7C15) + second);

    private static ulong Scramble(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
