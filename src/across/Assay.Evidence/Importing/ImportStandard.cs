using System.Collections.Immutable;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;

namespace Assay.Evidence.Importing;

/// <summary>The capability <c>evidence import</c>: a standard as its owner publishes it joins a home, word for word.</summary>
public static class ImportStandard
{
    /// <summary>The declaration.</summary>
    public static Capability<ImportRequest, ImportAnswer> Capability { get; } = new("evidence import", "Import a standard's text as its owner publishes it, and attach its wording to our rules; for an unknown standard, propose rules.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("file", "The owner's file: text with a code before each statement, CSV, or CASE JSON; at most 8 MiB.") { IsRequired = true, IsPositional = true },
            new("standard", "The standard that it words: an identifier, or a file of rules. Found by codes and likeness of words if left out."),
            new("output", "Where proposed rules go; beside the file, as NAME.rules.yaml, if left out and there are no rules yet."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(
        [
            .. StandardSource.Problems,
            new("import.no-file", "The file cannot be read."),
            new("import.too-large", "The file is larger than the text of a standard is."),
            new("import.not-text", "The file is not text."),
            new("import.malformed-json", "The JSON cannot be read."),
            new("import.not-case", "The JSON is no package of CASE."),
            new("import.nothing-readable", "No statement can be read from the file."),
            new("import.no-shared-code", "The file has none of the named standard's codes."),
            new("import.output", "The file for proposed rules is there already, or cannot be written."),
        ]),
        Examples =
        [
            new("assay evidence import level-6-ai-engineer.txt", "the owner's wording beside our titles"),
            new("assay evidence import kiln-operator.csv --output kiln-operator.yaml", "a standard without rules yet: proposals to edit"),
        ],
        Handle = HandleAsync,
        Describe = ImportText.Lines,
    };

    private static async Task<Outcome<ImportAnswer>> HandleAsync(ImportRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (facts, folder) = (services.Need<FactCatalogue>(), services.Need<WorkingFolder>());
        var bytes = SourceFile.Read(folder.Full(request.File), request.File);
        var owner = bytes.Then(read => OwnerStandardReader.Read(read, request.File));
        if (!owner.Succeeded) return Outcome<ImportAnswer>.Failed(owner.Problems);
        Standard? named = null;
        if (request.Standard is not null)
        {
            var standard = StandardSource.Read(request.Standard, services);
            if (!standard.Succeeded) return Outcome<ImportAnswer>.Failed(standard.Problems);
            named = standard.Value;
        }

        var shipped = StandardLibrary.Ids.Select(id => StandardLibrary.Read(id, facts).Required).ToList();
        var plan = ImportPlan.Of(owner.Value, named, shipped, Path.GetFileNameWithoutExtension(request.File), request.Output is not null);
        if (!plan.Succeeded) return Outcome<ImportAnswer>.Failed(plan.Problems);
        var output = request.Output ?? Path.ChangeExtension(request.File, ".rules.yaml");
        var written = plan.Value.Yaml is { } yaml ? await SourceFile.WriteNewAsync(folder.Full(output), output, yaml, cancellation) : Outcome.Done;
        if (!written.Succeeded) return Outcome<ImportAnswer>.Failed(written.Problems);
        var record = await RecordAsync(bytes.Value!, owner.Value, plan.Value.Standard, services, cancellation);
        return Answer(request, record, owner.Value, plan.Value, output);
    }

    private static async Task<(string Id, Digest Source)> RecordAsync(byte[] bytes, OwnerStandard owner, string standard, IServiceProvider services, CancellationToken cancellation)
    {
        // The file's own name may name people: the subject says what it is instead.
        var (name, mediaType) = owner.Format switch { SourceFormat.Csv => ("standard.csv", "text/csv"), SourceFormat.Case => ("standard.json", "application/json"), _ => ("standard.txt", "text/plain") };
        var artifact = await services.Need<IArtifactStore>().PutAsync(name, mediaType, (path, stop) => File.WriteAllBytesAsync(path, bytes, stop), cancellation);
        var imported = new ImportedStandard
        {
            Standard = standard,
            Title = owner.Title,
            Source = artifact.Digest,
            SizeBytes = artifact.Size,
            Format = owner.Format,
            Criteria = owner.Statements.Length,
            Statements = [.. owner.Statements.Select(statement => new ImportedStatement(statement.Code, statement.Digest))],
            Unread = owner.Unread.Length,
        };
        var key = $"{ImportedStandard.Kind.Name}/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var entries = await services.Need<RecordBook>().AppendAsync([RecordDraft.Of(imported, key, artifact.Subject())], cancellation);
        return (entries[0].Id, artifact.Digest);
    }

    private static ImportAnswer Answer(ImportRequest request, (string Id, Digest Source) record, OwnerStandard owner, ImportPlan plan, string output)
    {
        var codes = owner.Statements.Select(statement => statement.Code).ToList();
        var ours = plan.Match?.Standard.Criteria.Select(criterion => criterion.Code).ToList() ?? [];
        return new ImportAnswer
        {
            Id = record.Id,
            File = request.File,
            Source = record.Source,
            Format = owner.Format,
            Title = owner.Title,
            Criteria = owner.Statements.CountBy(statement => statement.Group).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Standard = plan.Standard,
            HadRules = plan.Match is not null,
            Agreement = plan.Match?.Agreement,
            Attached = [.. codes.Intersect(ours, StringComparer.OrdinalIgnoreCase)],
            WithoutRules = [.. codes.Except(ours, StringComparer.OrdinalIgnoreCase)],
            NotInFile = [.. ours.Except(codes, StringComparer.OrdinalIgnoreCase)],
            Proposals = plan.Yaml is null ? null : output,
            Proposed = plan.Proposed,
            Unread = owner.Unread,
        };
    }
}
