using System.Text.Json;
using Assay.Train.Scoring;

namespace Assay.Cli.Capacity;

/// <summary>A row of the middle of what training saw: the middle of each range, and the middle one of the known texts.</summary>
internal static class ExampleRow
{
    /// <summary>The row, as JSON.</summary>
    public static byte[] Of(ModelSignature signature) => JsonSerializer.SerializeToUtf8Bytes(signature.Inputs.ToDictionary(input => input.Name, Cell));

    private static object Cell(ModelInput input)
    {
        if (input.Kind == InputKind.Text) return input.Levels is { Length: > 0 } levels ? levels[levels.Length / 2] : "";
        return input is { Lowest: { } low, Highest: { } high } ? (low / 2) + (high / 2) : 0.0;
    }
}
