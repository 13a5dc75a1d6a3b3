namespace Assay.Collect.Git;

/// <summary>What a commit touched, told from the paths of its files.</summary>
internal static class GitTouch
{
    private static readonly string[] CiFiles = [".gitlab-ci.yml", ".gitlab-ci.yaml", "azure-pipelines.yml", "azure-pipelines.yaml", "jenkinsfile", ".travis.yml", "bitbucket-pipelines.yml", "appveyor.yml"];
    private static readonly string[] CiFolders = [".github/workflows/", ".ci/", ".circleci/", ".azure-pipelines/", ".gitlab/ci/", ".buildkite/"];
    private static readonly string[] InfrastructureFiles = ["dockerfile", "containerfile", "docker-compose.yml", "docker-compose.yaml", "compose.yaml", "compose.yml", "chart.yaml", "helmfile.yaml", "kustomization.yaml", "vagrantfile", "pulumi.yaml"];
    private static readonly string[] InfrastructureFolders = ["terraform", "infra", "infrastructure", "k8s", "kubernetes", "helm", "charts", "ansible", "deploy", "deployment", "bicep"];
    private static readonly string[] InfrastructureEndings = [".tf", ".tfvars", ".bicep", ".dockerfile", ".hcl"];
    private static readonly string[] DocumentEndings = [".md", ".rst", ".adoc", ".tex", ".docx", ".pptx", ".pdf"];
    private static readonly string[] TestFolders = ["test", "tests", "spec", "specs", "__tests__", "e2e"];

    /// <summary>The names under which a commit with these files is counted.</summary>
    public static HashSet<string> Of(IReadOnlyList<string> paths)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths) touched.UnionWith(Of(path.ToLowerInvariant()));
        return touched;
    }

    private static IEnumerable<string> Of(string path)
    {
        var parts = path.Split('/');
        var (file, folders) = (parts[^1], parts[..^1]);
        if (IsTest(file, folders)) yield return GitCounts.TouchingTests;
        if (CiFiles.Contains(file) || CiFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))) yield return GitCounts.TouchingCi;
        if (file.EndsWith(".ipynb", StringComparison.Ordinal)) yield return GitCounts.TouchingNotebooks;
        if (InfrastructureFiles.Contains(file) || InfrastructureEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) || folders.Any(InfrastructureFolders.Contains)) yield return GitCounts.TouchingInfrastructure;
        if (folders.Any(folder => folder is "doc" or "docs") || DocumentEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))) yield return GitCounts.TouchingDocs;
    }

    private static bool IsTest(string file, string[] folders)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        return folders.Any(folder => TestFolders.Contains(folder) || folder.EndsWith(".tests", StringComparison.Ordinal) || folder.EndsWith(".test", StringComparison.Ordinal))
            || stem.StartsWith("test_", StringComparison.Ordinal) || stem.EndsWith("_test", StringComparison.Ordinal) || stem.EndsWith("tests", StringComparison.Ordinal) || stem.EndsWith(".test", StringComparison.Ordinal) || stem.EndsWith(".spec", StringComparison.Ordinal);
    }
}
