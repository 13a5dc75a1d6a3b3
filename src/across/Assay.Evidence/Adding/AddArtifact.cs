using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;

namespace Assay.Evidence.Adding;

/// <summary>The capability <c>evidence add</c>: a file from elsewhere joins a person's evidence.</summary>
public static class AddArtifact
{
    /// <summary>The largest file that is taken, in bytes: 1 GiB, an hour of recording.</summary>
    public const long LargestSize = 1L << 30;

    /// <summary>The declaration.</summary>
    public static Capability<AddRequest, ActReceipt> Capability { get; } = new("evidence add", "Add a file from elsewhere to your evidence: a document, slides, a recording.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("file", "The file.") { IsRequired = true, IsPositional = true },
            new("for", "Criteria or parts that it is meant for: K25, S11.law. It claims none of them.", ParameterType.Texts) { IsRequired = true },
            new("title", "Its title; the file's name if left out."),
            new("form", "What it is: document, slides, recording, image, code, table or other; told from its name if left out."),
            new("length", "Its length: words, pages or slides by its form, seconds of a recording.", ParameterType.Integer),
            new("aiUse", "How far an AI tool took part: none, assisted or generated.") { IsRequired = true },
            new("aiDeclaration", "Which AI tool, and for what; needed unless none took part."),
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["standard.unknown"] = "There is no standard of that identifier.",
            ["standard.no-file"] = "The standard's file cannot be read.",
            ["part.none"] = "No part of the standard is named.",
            ["part.unknown"] = "The standard has no such part.",
            ["add.no-file"] = "The file cannot be read.",
            ["add.empty"] = "The file is empty.",
            ["add.too-large"] = "The file is larger than is taken.",
            ["add.choice"] = "A choice is none of those that there are.",
            ["add.length"] = "The length is not a positive number.",
            ["text.empty"] = "The declaration of AI use was left out.",
            ["text.too-long"] = "A text is too long for people to read.",
        }),
        Examples = [new("assay evidence add briefing.pdf --for K25 --ai-use assisted --ai-declaration 'A chat assistant corrected the language.'", "a document"), new("assay evidence add talk.mp4 --for K21 --length 900 --ai-use none", "a recording of 15 minutes")],
        Handle = HandleAsync,
        Describe = receipt => [$"Added for {string.Join(", ", receipt.Parts)}, as record {receipt.Id}: {receipt.About[0]}; the file's own name is sealed. It claims nothing yet: 'assay evidence claim {receipt.Parts[0]} --records {receipt.Id} --narrative …'."],
    };

    private static async Task<Outcome<ActReceipt>> HandleAsync(AddRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var path = services.Need<WorkingFolder>().Full(request.File);
        var parts = StandardSource.Read(request.Standard, services).Then(standard => PartSelection.Read(standard, request.For.IsDefault ? [] : request.For));
        var form = request.Form is null ? ArtifactForms.Of(path) : Choice<ArtifactForm>("form", request.Form);
        var aiUse = Choice<AiUse>("aiUse", request.AiUse ?? "");
        List<Problem> faults = [.. FileFaults(path, request.File), .. parts.Problems, .. form.Problems, .. aiUse.Problems, .. TextFaults(request, aiUse.Value)];
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        var artifact = await services.Need<IArtifactStore>().PutAsync(Path.GetFileName(path), "application/octet-stream", (target, stop) => CopyAsync(path, target, stop), cancellation);
        var sealer = new Sealer(AddedArtifact.Kind, services.Need<ActorIdentity>().Person, services.Need<Entropy>());
        var added = new AddedArtifact
        {
            Digest = artifact.Digest,
            SizeBytes = artifact.Size,
            Form = form.Value,
            Extension = ArtifactForms.Extension(path),
            Title = sealer.Seal("title", request.Title ?? Path.GetFileName(path)),
            For = parts.Value,
            Length = request.Length,
            AiUse = aiUse.Value,
            AiDeclaration = sealer.SealIfSaid("aiDeclaration", request.AiDeclaration),
        };
        return await RecordAsync(added, sealer, services, cancellation);
    }

    private static async Task<Outcome<ActReceipt>> RecordAsync(AddedArtifact added, Sealer sealer, IServiceProvider services, CancellationToken cancellation)
    {
        // The file's own name may name people: the subject says what it is instead.
        var name = $"{added.Form.ToString().ToLowerInvariant()}{(added.Extension is null ? "" : $".{added.Extension}")}";
        var key = $"{AddedArtifact.Kind.Name}/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var entries = await services.Need<RecordBook>().AppendAsync([RecordDraft.Of(added, key, new Subject(name, added.Digest)) with { Openings = sealer.Openings }], cancellation);
        return new ActReceipt(entries[0].Id, AddedArtifact.Kind.Name, [.. added.For.Select(part => part.ToString())], [$"{name} ({added.Digest})"]);
    }

    private static IEnumerable<Problem> FileFaults(string path, string given)
    {
        var file = new FileInfo(path);
        if (!file.Exists) yield return new Problem("add.no-file", "There is no such file.", "Check the path.") { Place = new Place(given) };
        else if (file.Length == 0) yield return new Problem("add.empty", "The file is empty: it shows nothing.", "Save it again, or add another.") { Place = new Place(given) };
        else if (file.Length > LargestSize) yield return new Problem("add.too-large", "The file is too large.", "Cut a recording to what matters, or add a shorter version.") { Place = new Place(given), Value = $"{file.Length} bytes", Expected = $"at most {LargestSize} bytes" };
    }

    private static IEnumerable<Problem> TextFaults(AddRequest request, AiUse aiUse)
    {
        if (request.Length is <= 0) yield return new Problem("add.length", "A length is a positive number.", "Leave it out, or give words, pages, slides or seconds.") { Place = new Place(Field: "length"), Value = $"{request.Length}" };
        var declaration = aiUse == AiUse.None ? PersonalRules.Optional("aiDeclaration", request.AiDeclaration) : PersonalRules.Needed("aiDeclaration", request.AiDeclaration, "Say which tool took part, and for what: --ai-declaration '…'.");
        foreach (var fault in declaration.Concat(PersonalRules.Optional("title", request.Title))) yield return fault;
    }

    private static Outcome<TChoice> Choice<TChoice>(string field, string given) where TChoice : struct, Enum
    {
        if (given.Length > 0 && !char.IsAsciiDigit(given[0]) && Enum.TryParse<TChoice>(given, ignoreCase: true, out var choice)) return choice;
        return new Problem("add.choice", "There is no such choice.", "Choose one of them.") { Place = new Place(Field: field), Value = given, Expected = $"one of {string.Join(", ", Enum.GetNames<TChoice>()).ToLowerInvariant()}" };
    }

    private static async Task CopyAsync(string path, string target, CancellationToken cancellation)
    {
        await using var source = File.OpenRead(path);
        await using var destination = File.Open(target, FileMode.Create);
        await source.CopyToAsync(destination, cancellation);
    }
}
