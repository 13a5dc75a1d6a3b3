namespace Architecture.Tests.Sources;

public class OnePublicTypeTests
{
    /// <summary>Files whose public types cannot be understood apart.</summary>
    private static readonly string[] Exceptions =
    [
        "src/foundation/Assay.Kernel/Outcome.cs",
        "src/foundation/Assay.Ledger/Records/IRecordBody.cs",
    ];

    [Fact]
    public void A_file_holds_one_public_type() =>
        SourceFile.All.Where(file => !Exceptions.Contains(file.Path)).Select(file => (file.Path, Types: string.Join(", ", file.PublicTypes()))).Where(file => file.Types.Contains(',')).Select(file => $"{file.Path}: {file.Types}").ShouldBeEmpty();

    [Fact]
    public void A_file_is_named_for_its_public_type() =>
        SourceFile.All.Where(file => !Exceptions.Contains(file.Path) && file.PublicTypes().Any(type => !Names(file.Path, type))).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void Every_exception_is_still_one() =>
        Exceptions.Where(path => SourceFile.All.Single(file => file.Path == path).PublicTypes().Count() < 2).ShouldBeEmpty();

    /// <summary>A generic type beside its namesake has a word before its name: TypedCapability.cs holds Capability of a request and a result.</summary>
    private static bool Names(string path, string type)
    {
        var stem = Path.GetFileName(path).Split('.')[0];
        return stem == type || (stem.EndsWith(type, StringComparison.Ordinal) && File.Exists(Repository.Absolute(Path.Combine(Path.GetDirectoryName(path)!, type + ".cs"))));
    }
}
