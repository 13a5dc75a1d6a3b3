using Assay.Evaluate.Scoring;
using Assay.Frame;

namespace Assay.Evaluate.Fairness;

/// <summary>Counts and sums over the rows of one group: all that its rates are made of.</summary>
internal struct GroupCells
{
    public int TruePositives;
    public int FalsePositives;
    public int TrueNegatives;
    public int FalseNegatives;
    public int Right;
    public int Rows;
    public double SumOfResiduals;
    public double SumOfAbsoluteErrors;

    public readonly int Positives => TruePositives + FalseNegatives;

    public readonly int Negatives => FalsePositives + TrueNegatives;

    public readonly int Called => TruePositives + FalsePositives;

    public static GroupCells Of(ScoredRows rows, ReadOnlySpan<int> members)
    {
        var cells = new GroupCells();
        foreach (var row in members) cells.Add(rows, row);
        return cells;
    }

    private void Add(ScoredRows rows, int row)
    {
        Rows++;
        if (rows.Task == TaskKind.Regression)
        {
            var residual = rows.Targets[row] - rows.Outputs[row];
            SumOfResiduals += residual;
            SumOfAbsoluteErrors += Math.Abs(residual);
            return;
        }

        if ((int)rows.Targets[row] == rows.Decisions[row]) Right++;
        if (rows.Task == TaskKind.Binary) AddBinary(rows.Targets[row] > 0.5, rows.Decisions[row] == 1);
    }

    private void AddBinary(bool positive, bool called)
    {
        if (positive && called) TruePositives++;
        else if (positive) FalseNegatives++;
        else if (called) FalsePositives++;
        else TrueNegatives++;
    }
}
