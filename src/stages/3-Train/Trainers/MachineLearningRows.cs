using Assay.Train.Preprocessing;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Assay.Train.Trainers;

/// <summary>Features and targets as Microsoft.ML reads them.</summary>
internal static class MachineLearningRows
{
    /// <summary>One row; which of the targets counts depends on the trainer.</summary>
    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public uint Class { get; set; }

        public float Number { get; set; }
    }

    /// <summary>A context whose random numbers follow from the seed.</summary>
    public static MLContext Context(ulong seed) => new(Seed(seed));

    /// <summary>The seed as Microsoft.ML takes it.</summary>
    public static int Seed(ulong seed) => (int)(seed & int.MaxValue);

    /// <summary>Rows with the columns Features, Label (target is 1), Class (the class from 0; Microsoft.ML itself counts keys from 1) and Number.</summary>
    public static IDataView View(this MLContext context, FeatureMatrix features, double[] targets, int classes)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Width);
        schema[nameof(Row.Class)].ColumnType = new KeyDataViewType(typeof(uint), Math.Max(classes, 1));
        var rows = new Row[features.Rows];
        for (var i = 0; i < rows.Length; i++) rows[i] = Make(features.Row(i), targets.Length == 0 ? 0 : targets[i]);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    private static Row Make(ReadOnlySpan<float> features, double target) =>
        new() { Features = features.ToArray(), Label = target > 0.5, Class = target is >= 0 and < uint.MaxValue ? (uint)target : 0, Number = (float)target };
}
