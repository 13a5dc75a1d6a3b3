using System.Globalization;
using Assay.Frame;
using Assay.Tables;
using Assay.Train.Onnx;
using Assay.Train.Onnx.Operators;
using Assay.Train.Preprocessing;

namespace Assay.Train.Trainers;

/// <summary>A baseline's rule over one column: positive where its condition is met. A missing cell does not meet it.</summary>
internal sealed class RuleModel : ITrainedModel
{
    private readonly BaselineRule _rule;
    private readonly bool _isText;

    /// <summary>Takes the rule and rows that show of which type its column is.</summary>
    public RuleModel(BaselineRule rule, Table rows)
    {
        _rule = rule;
        _isText = rows[rule.Column] is CategoricalColumn;
        Body = new OnnxBody(graph => graph.BothClasses(EmitCondition(graph)));
    }

    public OnnxBody Body { get; }

    public double[] Predict(Table rows)
    {
        var column = rows[_rule.Column];
        var met = _isText ? RawCells.Texts(column).Select(text => text.Length > 0 && text == _rule.EqualTo) : RawCells.Numbers((NumericColumn)column).Select(IsMet);
        return [.. met.SelectMany(isPositive => isPositive ? new[] { 0.0, 1 } : [1, 0])];
    }

    private bool IsMet(float number) => _rule switch
    {
        { Above: { } limit } => number > (float)limit,
        { Below: { } limit } => number < (float)limit,
        _ => number == Number(_rule.EqualTo),
    };

    private string EmitCondition(OnnxGraph graph) => _rule switch
    {
        { Above: { } limit } => graph.IsAbove(_rule.Column, (float)limit),
        { Below: { } limit } => graph.IsBelow(_rule.Column, (float)limit),
        { EqualTo: { } text } when _isText => graph.IsEqual(_rule.Column, text),
        _ => graph.IsEqual(_rule.Column, Number(_rule.EqualTo)),
    };

    // Truth is 0 or 1 in a table. A text that is no number equals no number: NaN is equal to nothing.
    private static float Number(string? text)
    {
        if (bool.TryParse(text, out var truth)) return truth ? 1 : 0;
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : float.NaN;
    }
}
