using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Stores.Embedded.DuckDb.Csv;
using Assay.Stores.Embedded.DuckDb.Parquet;
using Assay.Tables.Engine;
using Assay.Tables.Sources;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>Inspects all sources and holds them against each other.</summary>
internal sealed class SourceInspector(DuckDbOptions options, CancellationToken cancellation)
{
    private readonly List<Problem> _problems = [];
    private readonly List<(InspectedFile File, InspectedColumn[] Columns)> _sound = [];

    /// <summary>The sources, or everything that is wrong with them.</summary>
    public Outcome<SourceInspection> Inspect(IReadOnlyList<SourceFile> files)
    {
        if (files.Count == 0) throw new ArgumentException("Name at least one source.", nameof(files));
        var format = SourcePaths.FormatOf(files[0].Path) ?? SourceFormat.Csv;
        foreach (var file in files) Look(file, format);
        CompareHeaders();
        if (_problems.Count == 0 && _sound.Sum(each => each.File.Rows) == 0) _problems.Add(NoRows(files[0]));
        return Outcome.Unless(_problems, () => new SourceInspection(format, [.. _sound.Select(each => each.File)], Joined()));
    }

    private void Look(SourceFile file, SourceFormat format)
    {
        if ((SourcePaths.FormatOf(file.Path) ?? SourceFormat.Csv) != format)
        {
            _problems.Add(new Problem("data.mixed-formats", "The sources are of two formats.", "Convert them to one format, CSV or Parquet.") { Place = new Place(file.Name), Expected = format.ToString() });
            return;
        }

        try
        {
            var inspected = format == SourceFormat.Csv ? Csv(file) : Parquet(file);
            _problems.AddRange(inspected.Problems);
            if (inspected.Succeeded) _sound.Add(inspected.Value);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new Problem("data.unreadable", $"The file cannot be read: {fault.Message}", "Check that it is there and that you may read it.") { Place = new Place(file.Name) });
        }
    }

    private Outcome<(InspectedFile, InspectedColumn[])> Csv(SourceFile file)
    {
        var inspector = new CsvInspector(file, cancellation);
        return inspector.Inspect().Map(found => (found, inspector.Names.Zip(inspector.Cells, (name, cells) => new InspectedColumn(name, cells)).ToArray()));
    }

    private Outcome<(InspectedFile, InspectedColumn[])> Parquet(SourceFile file)
    {
        using var session = new DuckDbSession(options);
        var inspector = new ParquetInspector(file, session, cancellation);
        return inspector.Inspect().Map(found => (found, inspector.Columns));
    }

    private void CompareHeaders()
    {
        foreach (var (file, columns) in _sound.Skip(1))
        {
            var (first, names) = (_sound[0].File.Source.Name, _sound[0].Columns.Select(column => column.Name).ToList());
            if (SourceHeader.Difference(first, names, file.Source.Name, [.. columns.Select(column => column.Name)]) is { } difference) _problems.Add(difference);
            else if (columns.Zip(_sound[0].Columns).FirstOrDefault(pair => pair.First.StoredType != pair.Second.StoredType) is { First: { } odd } pair) _problems.Add(TypesDiffer(file, odd, pair.Second, first));
        }
    }

    private ImmutableArray<InspectedColumn> Joined()
    {
        var joined = _sound[0].Columns;
        foreach (var (_, columns) in _sound.Skip(1))
        {
            foreach (var (into, from) in joined.Zip(columns)) Join(into.Cells, from.Cells);
        }

        return [.. joined];
    }

    private static void Join(CellTally into, CellTally from)
    {
        foreach (var kind in Enum.GetValues<CellKind>())
        {
            into.Add(kind, from.Count(kind));
            if (from.First(kind) is { } place) into.Note(kind, place);
        }
    }

    private static Problem TypesDiffer(InspectedFile file, InspectedColumn found, InspectedColumn wanted, string first) =>
        new("data.types-differ", $"The column is stored as {found.StoredType}, in {first} as {wanted.StoredType}.", "Write both files with the same types.") { Place = new Place(file.Source.Name, Field: found.Name), Value = found.StoredType.ToString(), Expected = wanted.StoredType.ToString() };

    private static Problem NoRows(SourceFile file) =>
        new("data.no-rows", "The file has a header and no rows.", "Name a file with rows to learn from.") { Place = new Place(file.Name), Expected = "at least one row" };
}
