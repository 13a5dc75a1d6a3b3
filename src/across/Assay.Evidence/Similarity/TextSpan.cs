namespace Assay.Evidence.Similarity;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Offset of its first character, in UTF-16 code units from the start of the text.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>What it covers of the text that it was taken from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text is shorter than the span's end.</exception>
    public string In(string text) => text.Substring(Start, Length);
}
