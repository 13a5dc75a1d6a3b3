using System.Text;
using System.Text.Json;
using Assay.Train.Scoring;

namespace Assay.Inference.Rows;

/// <summary>A model's columns as requests write them: names and known texts in UTF-8, so that reading a request makes neither anew.</summary>
internal sealed class RowLayout(ModelSignature signature)
{
    // Beyond so many, looking through them costs more than a new text.
    private const int MostKnown = 16;

    private readonly byte[][] _names = [.. signature.Inputs.Select(input => Encoding.UTF8.GetBytes(input.Name))];

    private readonly (byte[] Bytes, string Text)[]?[] _known =
        [.. signature.Inputs.Select(input => input.Levels is { Length: <= MostKnown } levels ? levels.Select(level => (Encoding.UTF8.GetBytes(level), level)).ToArray() : null)];

    /// <summary>The columns.</summary>
    public IReadOnlyList<ModelInput> Inputs { get; } = [.. signature.Inputs];

    /// <summary>The column that a property names, looked for from one on, since rows mostly name theirs in the same order; −1 where there is none.</summary>
    public int Find(ref Utf8JsonReader json, int next)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var column = next + i < _names.Length ? next + i : next + i - _names.Length;
            if (json.ValueTextEquals(_names[column])) return column;
        }

        return -1;
    }

    /// <summary>The text that the reader stands at.</summary>
    public string Text(ref Utf8JsonReader json, int column)
    {
        foreach (var (bytes, text) in _known[column] ?? []) if (json.ValueTextEquals(bytes)) return text;
        return json.GetString()!;
    }
}
