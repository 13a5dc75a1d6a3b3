using Assay.Frame;
using Assay.Kernel;
using Assay.Tables;
using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Stages.Tests.Train;

/// <summary>Made-up tables with everything awkward in them: missing numbers and texts, rare levels, a constant, names that look like ours.</summary>
internal static class Rows
{
    public static Table Features(ulong seed, int count, bool withUnseenLevels = false)
    {
        var random = new SeededRandom(seed);
        double[] income = new double[count], age = new double[count], constant = new double[count];
        var region = new string?[count];
        var grade = new string?[count];
        for (var i = 0; i < count; i++)
        {
            income[i] = random.NextDouble() < 0.1 ? double.NaN : 1000 + 300 * random.NextGaussian();
            age[i] = 20 + random.NextInt32(50);
            constant[i] = 7;
            region[i] = random.NextDouble() switch { < 0.1 => null, < 0.5 => "north", < 0.9 => "south", < 0.95 => "isle " + random.NextInt32(8), _ => "Ærø, \"east\"" };
            grade[i] = withUnseenLevels && random.NextDouble() < 0.2 ? "unseen" : ((char)('a' + random.NextInt32(3))).ToString();
        }

        return new Table([new NumericColumn("income", income), new NumericColumn("age", age, ColumnType.Integer), new NumericColumn("constant", constant), CategoricalColumn.FromTexts("region", region), CategoricalColumn.FromTexts("prediction", grade)]);
    }

    public static TrainingRows Training(TaskKind task, ulong seed, int count, int classes = 3)
    {
        var features = Features(seed, count);
        var noise = SeededRandom.For(seed, "noise");
        var targets = new double[count];
        for (var i = 0; i < count; i++) targets[i] = Target(task, Signal(features, i) + noise.NextGaussian() * 0.5, classes);
        return new TrainingRows(features, features, targets, task, task switch { TaskKind.Binary => 2, TaskKind.Multiclass => classes, _ => 1 });
    }

    public static ModelSignature Signature(TrainingRows rows) => new()
    {
        Task = rows.Task,
        Target = "target",
        Classes = rows.Task == TaskKind.Regression ? [] : [.. Enumerable.Range(0, rows.Classes).Select(i => $"class {i}")],
        Inputs = [.. rows.Features.Columns.Select(column => new ModelInput(column.Name, column is CategoricalColumn ? InputKind.Text : InputKind.Number))],
        Output = ModelSignature.OutputName(rows.Task, rows.Features.Columns.Select(column => column.Name)),
    };

    private static double Signal(Table rows, int row)
    {
        var income = rows.Numeric("income").Values[row];
        var region = rows.Categorical("region").TextAt(row) == "north" ? 1.0 : 0;
        return (double.IsNaN(income) ? 0.5 : (income - 1000) / 300) + region - (rows.Numeric("age").Values[row] > 45 ? 1 : 0);
    }

    private static double Target(TaskKind task, double signal, int classes) => task switch
    {
        TaskKind.Binary => signal > 0.3 ? 1 : 0,
        TaskKind.Multiclass => Math.Clamp((int)Math.Floor(signal + 1), 0, classes - 1),
        _ => 50_000 + 20_000 * signal,
    };
}
