using System.Text;
using Assay.Collect.Finds;
using Assay.Collect.Git;

namespace Across.Tests.Collect;

public sealed class GitRepositoryTests : IDisposable
{
    private readonly WorkFolder _work = new();

    private Find Found(Author? author = null, bool verify = false) => GitRepository.Read(_work.Root, _work.Query(author, verify), CancellationToken.None).Required.Find;

    [Fact]
    public void Commits_of_the_author_are_counted_and_others_are_not()
    {
        _work.Commit("a.py", "Measure the calibration of the model");
        _work.Commit("b.py", "Fix a typo", "Ann Other <ann@work.example>");
        var find = Found();
        find.Counts["commits"].ShouldBe(1);
        find.Match.ShouldBe(AuthorMatch.Address);
        find.Texts.ShouldBe(["Measure the calibration of the model"]);
        find.From.ShouldBe(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("jane doe", "other@address.example", AuthorMatch.Name)]
    [InlineData("J. D.", "JANE@work.example", AuthorMatch.Address)]
    [InlineData("J. D.", "j@old.example", AuthorMatch.Given)]
    public void It_says_how_the_author_was_matched(string name, string address, AuthorMatch match)
    {
        _work.Commit("a.py", "Add a test of drift", $"{name} <{address}>");
        Found(WorkFolder.Jane with { Given = ["j@old.example"] }).Match.ShouldBe(match);
    }

    [Fact]
    public void Nothing_by_the_author_is_a_problem_that_names_who_is_there()
    {
        _work.Commit("a.py", "One", "Ann Other <ann@work.example>");
        var problem = GitRepository.Read(_work.Root, _work.Query(), CancellationToken.None).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("collect.not-yours");
        problem.Remedy.ShouldContain("Ann Other <ann@work.example>");
    }

    [Theory]
    [InlineData("tests/test_model.py", "commitsTouchingTests")]
    [InlineData("src/Model.Tests/Fit.cs", "commitsTouchingTests")]
    [InlineData("web/app.spec.ts", "commitsTouchingTests")]
    [InlineData(".github/workflows/ci.yml", "commitsTouchingCi")]
    [InlineData(".gitlab-ci.yml", "commitsTouchingCi")]
    [InlineData("azure-pipelines.yml", "commitsTouchingCi")]
    [InlineData("Jenkinsfile", "commitsTouchingCi")]
    [InlineData(".ci/run", "commitsTouchingCi")]
    [InlineData("notebooks/explore.ipynb", "commitsTouchingNotebooks")]
    [InlineData("deploy/main.tf", "commitsTouchingInfrastructure")]
    [InlineData("Dockerfile", "commitsTouchingInfrastructure")]
    [InlineData("docs/guide.html", "commitsTouchingDocs")]
    [InlineData("README.md", "commitsTouchingDocs")]
    public void What_a_commit_touched_is_told_from_its_paths(string path, string count) => GitTouch.Of([path]).ShouldContain(count);

    [Theory]
    [InlineData("src/latest.py")]
    [InlineData("contest/entry.py")]
    public void A_path_that_only_sounds_like_it_is_not(string path) => GitTouch.Of([path]).ShouldBeEmpty();

    [Fact]
    public void Reviews_and_shared_work_are_read_from_the_trailers_of_commits()
    {
        _work.Commit("a.py", "Add the pipeline\n\nCo-authored-by: Ann Other <ann@work.example>");
        _work.Commit("b.py", "Split the data by time\n\nReviewed-by: Jane Doe <jane@work.example>\nSigned-off-by: Jane Doe <jane@work.example>", "Ann Other <ann@work.example>");
        _work.Commit("c.py", "Tune it\n\nCo-authored-by: Jane Doe <jane@work.example>", "Ann Other <ann@work.example>");
        var find = Found();
        find.Counts["reviewed"].ShouldBe(1);
        find.Counts["signedOff"].ShouldBe(1);
        find.Counts["coAuthored"].ShouldBe(1);
        find.Counts["commitsWithCoAuthors"].ShouldBe(1);
        find.Texts.ShouldBe(["Add the pipeline"]);
    }

    [Fact]
    public void Only_a_review_is_work_too()
    {
        _work.Commit("b.py", "Split the data\n\nReviewed-by: Jane Doe <jane@work.example>", "Ann Other <ann@work.example>");
        Found().Counts.ShouldHaveSingleItem().Key.ShouldBe("reviewed");
    }

    [Fact]
    public void A_signature_is_seen_in_the_commits_and_not_taken_for_a_good_one()
    {
        var tree = Tree();
        var header = $"tree {tree}\nauthor Jane Doe <jane@work.example> 1772445600 +0000\ncommitter Jane Doe <jane@work.example> 1772445600 +0000\n";
        var signed = _work.Git("hash-object -t commit -w --stdin", Encoding.UTF8.GetBytes(header + "gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\nSigned by somebody\n"));
        var plain = _work.Git("hash-object -t commit -w --stdin", Encoding.UTF8.GetBytes($"tree {tree}\nparent {signed}\n{header.Split('\n', 2)[1]}\ngpgsig is only a word of the message here\n"));
        _work.Git($"update-ref refs/heads/main {plain}");
        Found().Counts["commitsWithSignature"].ShouldBe(1);
        Found(verify: true).Counts.ContainsKey("commitsWithVerifiedSignature").ShouldBeFalse();
    }

    [Fact]
    public void A_good_signature_by_a_key_that_only_the_repository_trusts_is_not_verified()
    {
        Assert.SkipUnless(HasProgram("ssh-keygen"), "There is no ssh-keygen here.");
        using var keys = new WorkFolder();
        System.Diagnostics.Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", keys.PathOf("key")])!.WaitForExit();
        _work.Git("init -q -b main");
        _work.Git("config gpg.format ssh");
        _work.Git($"config user.signingkey {keys.PathOf("key")}");
        _work.Git("config commit.gpgsign true");
        _work.Git($"config gpg.ssh.allowedSignersFile {keys.Write("allowed", $"jane@work.example {File.ReadAllText(keys.PathOf("key.pub"))}")}");
        _work.Commit("a.py", "Signed by a key of its own");
        _work.Git("log -1 --format=%G?").ShouldBe("G", "by the repository's own settings it is good");
        var counts = Found(verify: true).Counts;
        counts["commitsWithSignature"].ShouldBe(1);
        counts.ContainsKey("commitsWithVerifiedSignature").ShouldBeFalse();
    }

    [Fact]
    public void Tags_that_the_author_annotated_are_counted_and_versions_are_releases()
    {
        _work.Commit("a.py", "Add the service");
        _work.Git("tag -a v1.2.0 -m Release-of-the-scoring-service");
        _work.Git("tag -a before-rewrite -m x");
        _work.Git("tag light");
        var find = Found();
        find.Counts["tags"].ShouldBe(2);
        find.Counts["releases"].ShouldBe(1);
    }

    [Fact]
    public void Work_on_a_branch_that_was_never_merged_counts_once()
    {
        _work.Commit("a.py", "Start the work here");
        _work.Git("checkout -q -b idea");
        _work.Commit("b.py", "Try another model there");
        _work.Git("checkout -q main");
        Found().Counts["commits"].ShouldBe(2);
    }

    [Fact]
    public void The_digest_is_of_the_authors_commits_alone()
    {
        _work.Commit("a.py", "Mine and only mine");
        var before = Found().Content;
        _work.Commit("b.py", "Another's work", "Ann Other <ann@work.example>");
        Found().Content.ShouldBe(before);
        _work.Commit("c.py", "Mine once more now");
        Found().Content.ShouldNotBe(before);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_times_outside_the_calendar_are_read_all_the_same()
    {
        var tree = Tree();
        byte[] commit = [.. Encoding.UTF8.GetBytes($"tree {tree}\nauthor J\u00fcrgen <jane@work.example> 99999999999999 +0000\ncommitter x <x> 1 +0000\n\nM"), 0xff, 0xfe, .. Encoding.UTF8.GetBytes("ssung der Drift im Modell\n")];
        _work.Git($"update-ref refs/heads/main {_work.Git("hash-object -t commit -w --literally --stdin", commit)}");
        var find = Found();
        find.Counts["commits"].ShouldBe(1);
        find.From.ShouldBeNull();
        find.Texts.ShouldHaveSingleItem().ShouldContain("ssung der Drift");
    }

    [Fact]
    public void A_file_named_like_a_commit_is_not_taken_for_one()
    {
        _work.Commit(new string('a', 40), "Add a file with a strange name");
        _work.Commit("line\nbreak.py", "Add another strange one here");
        Found().Counts["commits"].ShouldBe(2);
    }

    [Fact]
    public void A_repository_without_a_commit_says_so()
    {
        _work.Git("init -q -b main");
        GitRepository.Read(_work.Root, _work.Query(), CancellationToken.None).Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.empty");
    }

    [Fact]
    public void A_damaged_repository_is_one_problem()
    {
        var lost = _work.Commit("a.py", "One that will be lost");
        _work.Commit("b.py", "One that stays here");
        var at = _work.PathOf($".git/objects/{lost[..2]}/{lost[2..]}");
        File.SetAttributes(at, FileAttributes.Normal);
        File.Delete(at);
        GitRepository.Read(_work.Root, _work.Query(), CancellationToken.None).Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.unreadable");
    }

    [Fact]
    public void A_strangers_settings_run_no_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program of this test is a shell script.");
        var ran = _work.PathOf("ran");
        var program = _work.Write("evil.sh", $"#!/bin/sh\ntouch {ran}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var tree = Tree();
        var header = $"tree {tree}\nauthor Jane Doe <jane@work.example> 1772445600 +0000\ncommitter Jane Doe <jane@work.example> 1772445600 +0000\n";
        _work.Git($"update-ref refs/heads/main {_work.Git("hash-object -t commit -w --stdin", Encoding.UTF8.GetBytes(header + "gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\nSigned\n"))}");
        foreach (var setting in new[] { "gpg.program", "gpg.openpgp.program", "core.fsmonitor", "core.pager", "diff.external" }) _work.Git($"config {setting} {program}");
        _work.Git("config log.showSignature true");
        Found(verify: true).Counts["commits"].ShouldBe(1);
        File.Exists(ran).ShouldBeFalse();
    }

    [Fact]
    public void Reading_changes_nothing()
    {
        _work.Commit("a.py", "Measure it and say so");
        var before = Everything();
        Found();
        Everything().ShouldBe(before);
    }

    [Theory]
    [InlineData("https://jane:secret@git.example/team/service.git", "https://git.example/team/service.git")]
    [InlineData("https://ghp_token@git.example:8443/team/service?private_token=x#y", "https://git.example:8443/team/service")]
    [InlineData("git@git.example:team/service.git", "git.example:team/service.git")]
    [InlineData("ssh://git@git.example/team/service.git", "ssh://git.example/team/service.git")]
    [InlineData("/srv/git/service.git", "/srv/git/service.git")]
    public void An_address_is_kept_without_what_opens_it(string remote, string kept) => RepositoryAddress.WithoutCredentials(remote).ShouldBe(kept);

    public void Dispose() => _work.Dispose();

    private static bool HasProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    private string Tree()
    {
        _work.Git("init -q -b main");
        return _work.Git("mktree");
    }

    private string[] Everything() => [.. Directory.EnumerateFiles(_work.Root, "*", SearchOption.AllDirectories).Order().Select(file => $"{file} {Digests.OfFile(file)}")];
}
