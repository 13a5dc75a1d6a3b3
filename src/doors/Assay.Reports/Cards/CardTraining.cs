using System.Text;
using Assay.Reports.Citing;
using Assay.Train.Records;

namespace Assay.Reports.Cards;

/// <summary>How the model was trained, and what the file reads.</summary>
internal static class CardTraining
{
    /// <summary>Markdown; nothing when no model was written.</summary>
    public static string Write(RunRecords run)
    {
        if (run.Newest<TrainModel>() is not { } model) return "";
        var features = string.Join(", ", model.At(record => record.Features).Items().Select(feature => MarkdownText.Of(feature)));
        var text = new StringBuilder($"\n## Training\n\nAn ONNX file for any runtime of the ONNX standard. It reads these columns: {features}.\n");
        (string Name, Cited Value, NumberStyle Style)[] facts =
        [
            ("Training rows", model.At(record => record.TrainingRows), NumberStyle.Count), ("Seed", model.At(record => record.Seed), NumberStyle.Name),
            ("Size of the file, in bytes", model.At(record => record.SizeBytes), NumberStyle.Count), ("Time to train, in seconds", model.At(record => record.DurationSeconds), NumberStyle.Measure),
            ("Largest difference between file and trainer", model.At(record => record.Parity.MaxDifference), NumberStyle.Measure),
            .. model.At(record => record.Parameters).Entries().Select(entry => ($"Parameter {MarkdownText.Of(entry.Key)}", (Cited)entry.Value, NumberStyle.Given)),
        ];
        text.Append(MarkdownTable.Write(["Fact", "Value", "Source"], facts.Select(fact => new[] { fact.Name, MarkdownText.Of(fact.Value, fact.Style), MarkdownText.Source(fact.Value) })));
        return text.ToString();
    }
}
