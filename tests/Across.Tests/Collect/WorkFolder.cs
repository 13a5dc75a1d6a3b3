using System.Diagnostics;
using Assay.Collect.Collecting;
using Assay.Collect.Finds;
using Assay.Kernel;

namespace Across.Tests.Collect;

/// <summary>A folder with work in it, made and deleted by a test.</summary>
internal sealed class WorkFolder : IDisposable
{
    public static readonly Author Jane = new("Jane Doe", "jane@work.example", []);

    public WorkFolder() => Root = Directory.CreateTempSubdirectory("assay-collect-").FullName;

    public string Root { get; }

    public List<string> Said { get; } = [];

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Write(string name, string text) => WriteBytes(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string WriteBytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public SourceQuery Query(Author? author = null, bool verify = false) => new(author ?? Jane, Root, verify, Said.Add);

    /// <summary>All that is found at a place.</summary>
    public async Task<List<Outcome<Find>>> At(string place = ".", Author? author = null, params FindSource[] wanted)
    {
        var found = new List<Outcome<Find>>();
        await foreach (var each in new Gathering(Query(author), wanted.ToHashSet()).AtAsync(place, CancellationToken.None)) found.Add(each);
        return found;
    }

    /// <summary>Runs git in the folder; the text is what it reads.</summary>
    public string Git(string arguments, byte[]? input = null, string author = "Jane Doe <jane@work.example>")
    {
        var start = new ProcessStartInfo("git", ["-C", Root, .. arguments.Split(' ')]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var (name, address) = (author.Split(" <")[0], author.Split(" <")[1].TrimEnd('>'));
        foreach (var role in new[] { "AUTHOR", "COMMITTER" }) (start.Environment[$"GIT_{role}_NAME"], start.Environment[$"GIT_{role}_EMAIL"], start.Environment[$"GIT_{role}_DATE"]) = (name, address, "2026-03-02T10:00:00Z");
        using var git = Process.Start(start)!;
        git.StandardInput.BaseStream.Write(input ?? []);
        git.StandardInput.Close();
        var answer = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, git.StandardError.ReadToEnd());
        return answer.Trim();
    }

    /// <summary>Commits a file.</summary>
    public string Commit(string file, string message, string author = "Jane Doe <jane@work.example>")
    {
        if (!Directory.Exists(PathOf(".git"))) Git("init -q -b main");
        Write(file, $"{file}: {message}");
        Git("add -A");
        Git("commit -q -F -", System.Text.Encoding.UTF8.GetBytes(message), author);
        return Git("rev-parse HEAD");
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }
}
