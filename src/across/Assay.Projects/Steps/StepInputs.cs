using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;

namespace Assay.Projects.Steps;

/// <summary>
/// Everything a step reads, by name and digest. A step whose inputs have the same <see cref="Digest"/> is not run again, so an input
/// that is not named here is a bug: the step would not notice it change.
/// </summary>
public sealed class StepInputs
{
    private readonly SortedDictionary<string, Digest> _inputs = new(StringComparer.Ordinal);

    /// <summary>Starts the inputs of a step; raise <paramref name="version"/> when its code comes to another result on the same inputs.</summary>
    public static StepInputs OfVersion(int version) => new StepInputs().Value("step.version", version);

    /// <summary>Adds a value by its JSON: an option, a section of the project file.</summary>
    public StepInputs Value<T>(string name, T value) => Add(name, Digest.Of(JsonSerializer.SerializeToUtf8Bytes(value, RecordJson.Options)));

    /// <summary>Adds an artifact by its content.</summary>
    public StepInputs Artifact(Artifact artifact) => Add($"artifact:{artifact.Name}", artifact.Digest);

    /// <summary>Adds the content of a file that is not an artifact yet.</summary>
    public StepInputs File(string name, Digest content) => Add($"file:{name}", content);

    /// <summary>Adds a record by the content of its body: signing it anew does not change it.</summary>
    public StepInputs Record(RecordEntry record) => Add($"record:{record.Kind}", Digest.Of(record.Body.GetRawText()));

    /// <summary>One digest over all names and digests, sorted by name.</summary>
    public Digest Digest
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (name, digest) in _inputs) hash.AppendData(Encoding.UTF8.GetBytes($"{digest} {name}\n"));
            return new Digest(hash.GetHashAndReset());
        }
    }

    private StepInputs Add(string name, Digest digest)
    {
        if (!_inputs.TryAdd(name, digest)) throw new ArgumentException($"The input '{name}' is named twice.", nameof(name));
        return this;
    }
}
