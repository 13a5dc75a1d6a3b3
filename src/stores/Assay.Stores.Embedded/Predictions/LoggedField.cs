using Assay.Tables;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>An input or output of the rows that were read so far.</summary>
internal sealed class LoggedField(string name, bool isText)
{
    private readonly List<double> _numbers = [];
    private readonly List<string?> _texts = [];

    /// <summary>Reads the next row's.</summary>
    public void Add(ref FrameReader frame)
    {
        if (isText) _texts.Add(frame.Text());
        else _numbers.Add(frame.Double());
    }

    /// <summary>The column.</summary>
    public Column ToColumn() => isText ? CategoricalColumn.FromTexts(name, _texts) : new NumericColumn(name, [.. _numbers]);
}
