using System.Security.Cryptography;
using Assay.Cli.Homes;
using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Registry;

namespace Assay.Cli.Serving;

/// <summary>Models that were named by hand: <c>NAME=FILE</c>, or versions of the model registry, <c>models:/NAME/VERSION</c> and <c>NAME=models:/…</c>.</summary>
/// <param name="folder">Where relative paths start.</param>
/// <param name="registry">The model registry.</param>
/// <param name="projects">Lists the models of the home's projects.</param>
internal sealed class GivenModels(string folder, RegistryModels registry, IModelCatalogue projects)
{
    private const int VersionLength = 12;
    private const string CopiesFolder = "serving";

    /// <summary>Those that may be named over a home.</summary>
    public static GivenModels Of(OpenedHome home, Workplace workplace, ITrackingStore tracking, IArtifactContent content) => new(
        workplace.CurrentFolder,
        new RegistryModels(new ModelRegistry(tracking, workplace.Clock, workplace.Entropy), tracking.Artifacts, new FetchedArtifacts(content, Path.Combine(home.Folder, CopiesFolder))),
        new ProjectModels(home.Store, home.Artifacts, []));

    /// <summary>The models.</summary>
    /// <param name="words">As they were typed.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The models, or every word that is none.</returns>
    public async Task<Outcome<IReadOnlyList<ModelSource>>> ReadAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var read = new List<Outcome<ModelSource>>();
        foreach (var word in words) read.Add(await ReadAsync(word, cancellation));
        if (read.Any(model => !model.Succeeded)) return Outcome<IReadOnlyList<ModelSource>>.Failed(read.SelectMany(model => model.Problems));
        ModelSource[] sources = [.. read.Select(model => model.Required)];
        return Outcome.Unless<IReadOnlyList<ModelSource>>(await CollisionsAsync(sources, cancellation), () => sources);
    }

    private async Task<Outcome<ModelSource>> ReadAsync(string word, CancellationToken cancellation)
    {
        var isBare = word.StartsWith(RegistryAddress.Scheme, StringComparison.Ordinal);
        if (!isBare && (word.Split('=', 2) is not [{ Length: > 0 } given, { Length: > 0 }] || !IsName(given))) return Wrong("The model is not named as one.", word);
        var what = isBare ? word : word.Split('=', 2)[1];
        if (!what.StartsWith(RegistryAddress.Scheme, StringComparison.Ordinal)) return ReadFile(word.Split('=', 2)[0], what, word);
        var address = RegistryAddress.Parse(what);
        if (!address.Succeeded) return Outcome<ModelSource>.Failed(address.Problems);
        var name = isBare ? address.Value.Name : word.Split('=', 2)[0];
        return IsName(name) ? await registry.FindAsync(address.Value, name, cancellation) : Wrong($"The registered model's name '{name}' cannot stand in an address.", word) with { Remedy = "Give another to serve it under.", Expected = $"NAME={what}" };
    }

    private Outcome<ModelSource> ReadFile(string name, string file, string word)
    {
        var path = Path.GetFullPath(file, folder);
        if (!File.Exists(path)) return Wrong("There is no such model file.", word);
        using var content = File.OpenRead(path);
        var digest = new Digest(SHA256.HashData(content));
        return new ModelSource(name, digest.ToString()[..VersionLength], path) { Digest = digest };
    }

    // Several versions of one registered model may share its name; nothing else may share it with them.
    private async Task<IEnumerable<Problem>> CollisionsAsync(ModelSource[] sources, CancellationToken cancellation)
    {
        ModelSource[] registered = [.. sources.Where(source => source.Origin == ModelOrigin.Registry)];
        if (registered.Length == 0) return [];
        var taken = (await projects.ListAsync(cancellation)).Select(model => model.Name).ToHashSet(StringComparer.Ordinal);
        var others = sources.GroupBy(source => source.Name, StringComparer.Ordinal).Where(group => group.Any(source => source.Origin == ModelOrigin.Registry));
        return
        [
            .. registered.Where(source => taken.Contains(source.Name)).Select(source => Taken(source, $"A project of the home is called '{source.Name}' too.")),
            .. others.Where(group => group.Select(AddressOf).Distinct().Count() > 1).Select(group => Taken(group.First(source => source.Origin == ModelOrigin.Registry), $"Two models would be served as '{group.Key}'.")),
            .. others.SelectMany(group => group.GroupBy(source => source.Version)).Where(version => version.Count() > 1).Select(version => Taken(version.Last(), $"The version {version.Key} of '{version.Last().Name}' is named twice.")),
        ];
    }

    private static string AddressOf(ModelSource source) => source.Address is { } address ? address[..address.LastIndexOf('/')] : "";

    private static bool IsName(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    private static Problem Taken(ModelSource source, string message) => new("serve.model", message, "Serve the registry's under another name.") { Value = source.Address, Expected = $"--model OTHER={source.Address}" };

    private static Problem Wrong(string message, string word) => new("serve.model", message, "Give a name and an ONNX file, or a version of the model registry.") { Value = word, Expected = "NAME=FILE.onnx, models:/NAME/VERSION or models:/NAME@ALIAS" };
}
