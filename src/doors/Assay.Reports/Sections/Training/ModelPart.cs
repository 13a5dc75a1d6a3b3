using System.Collections.Immutable;
using Assay.Reports.Citing;
using Assay.Reports.Marking;
using Assay.Train.Records;

namespace Assay.Reports.Sections.Training;

/// <summary>The model file: what it was learnt from, with what, and whether the file says what its trainer says.</summary>
internal static class ModelPart
{
    /// <summary>Nothing when no model was written.</summary>
    public static Markup Write(Cited<TrainModel>? model) => model is null ? Markup.None : Markup.Of($"""
        <h3>The model file</h3>
        {FactList.Write(
            ("Candidate", Figure.Quote(model.At(record => record.Candidate))),
            ("Parameters", Parameters(model.At(record => record.Parameters))),
            ("Columns it reads", Markup.Join(", ", model.At(record => record.Features).Items().Select(column => Markup.Of($"{column}")))),
            ("Training rows", Figure.Of(model.At(record => record.TrainingRows), NumberStyle.Count)),
            ("Time to train", Figure.Of(model.At(record => record.DurationSeconds), NumberStyle.Seconds)),
            ("Size in bytes", Figure.Of(model.At(record => record.SizeBytes), NumberStyle.Count)),
            ("Seed", Figure.Of(model.At(record => record.Seed), NumberStyle.Name)),
            ("Ran on", Environment(model.At(record => record.Environment))),
            ("File against trainer", Parity(model.At(record => record.Parity))))}
        """);

    /// <summary>Names and values in a row.</summary>
    public static Markup Parameters(Cited<ImmutableSortedDictionary<string, double>> parameters)
    {
        var entries = parameters.Entries();
        return entries.IsEmpty ? Markup.Of($"none") : Markup.Join(", ", entries.Select(entry => Markup.Of($"<bdi class=\"key\">{entry.Key}</bdi> {Figure.Of(entry.Value, NumberStyle.Given)}")));
    }

    private static Markup Environment(Cited<TrainingEnvironment> environment) => Markup.Of($"""
        {environment.At(it => it.OperatingSystem)}, {environment.At(it => it.Architecture)}, {environment.At(it => it.Runtime)}; {Markup.Join(", ", environment.At(it => it.Packages).Entries().Select(package => Markup.Of($"<bdi class=\"key\">{package.Key}</bdi> {package.Value}")))}
        """);

    private static Markup Parity(Cited<Parity> parity)
    {
        var note = parity.At(it => it.Note);
        return Markup.Of($"""
            largest difference {Figure.Of(parity.At(it => it.MaxDifference), NumberStyle.Measure)} (at most {Figure.Of(parity.At(it => it.Limit), NumberStyle.Given)} is allowed), over
            {Figure.Of(parity.At(it => it.TestRows), NumberStyle.Count)} test and {Figure.Of(parity.At(it => it.TrainingRows), NumberStyle.Count)} training rows{(note.IsThere ? Markup.Of($". {note}") : Markup.None)}
            """);
    }
}
