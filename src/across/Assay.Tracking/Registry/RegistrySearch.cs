using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Tracking.Registry;

/// <summary>Searches registered models, prompts and their versions. A search that does not speak of prompts finds none.</summary>
public sealed class RegistrySearch
{
    private static readonly SearchKey NameKey = new(SearchKeyKind.Attribute, "name");
    private static readonly string[] NewestFirst = ["last_updated_timestamp DESC", "name ASC", "version_number DESC"];
    private static readonly EntityFilter<RegisteredModel> Models = new(RegisteredModelVocabulary.Instance, Read);
    private static readonly EntityFilter<ModelVersion> Versions = new(ModelVersionVocabulary.Instance, Read);
    private readonly RegistryDocuments _documents;

    internal RegistrySearch(RegistryDocuments documents) => _documents = documents;

    /// <summary>Registered models, by their names unless another order is asked for.</summary>
    /// <param name="request">What is looked for.</param>
    /// <param name="isVisible">Whether whoever asks may see a model of this name; null where they may see every one.</param>
    /// <param name="cancellation">Given up by the client.</param>
    public async Task<Outcome<SearchPage<RegisteredModel>>> ModelsAsync(SearchRequest request, Func<string, bool>? isVisible = null, CancellationToken cancellation = default)
    {
        var search = Parse(Models, RegisteredModelVocabulary.Instance, request.Filter, request.OrderBy);
        if (!search.Succeeded) return Outcome<SearchPage<RegisteredModel>>.Failed(search.Problems);
        var found = search.Value.Apply(await CandidatesAsync(search.Value.Filter, isVisible, cancellation));
        return SearchPages.Cut(found, request.MaxResults, request.PageToken, request.Fingerprint);
    }

    /// <summary>Versions, the last changed first unless another order is asked for.</summary>
    /// <param name="request">What is looked for.</param>
    /// <param name="isVisible">Whether whoever asks may see the versions of a model of this name; null where they may see every one's.</param>
    /// <param name="cancellation">Given up by the client.</param>
    public async Task<Outcome<SearchPage<ModelVersion>>> VersionsAsync(SearchRequest request, Func<string, bool>? isVisible = null, CancellationToken cancellation = default)
    {
        var search = Parse(Versions, ModelVersionVocabulary.Instance, request.Filter, request.OrderBy.Count == 0 ? NewestFirst : request.OrderBy);
        if (!search.Succeeded) return Outcome<SearchPage<ModelVersion>>.Failed(search.Problems);
        var models = (await CandidatesAsync(search.Value.Filter, isVisible, cancellation)).ToDictionary(model => model.ModelId);
        var versions = new List<ModelVersion>();
        var listing = new DocumentListing(DocumentKinds.ModelVersion) { Parents = models.Count == 1 ? [.. models.Keys] : null };
        await foreach (var document in _documents.Store.Documents.ListAsync(listing, cancellation))
            if (models.TryGetValue(document.Parent, out var model) && ModelVersion.Of(document, model) is var version && search.Value.Matches(version)) versions.Add(version);

        return SearchPages.Cut(search.Value.Apply(versions), request.MaxResults, request.PageToken, request.Fingerprint);
    }

    private static Outcome<EntitySearch<T>> Parse<T>(EntityFilter<T> filter, SearchVocabulary vocabulary, string? text, IReadOnlyList<string> orderBy)
    {
        var parsed = SearchQuery.ParseFilter(text, vocabulary);
        var order = SearchQuery.ParseOrder(orderBy, vocabulary);
        return Outcome.Unless(parsed.Problems.Concat(order.Problems), () => filter.Search(PromptRule.WithoutPromptsUnlessAsked(parsed.Required), order.Value));
    }

    // Most searches name one model: only that one is read then.
    private async Task<IReadOnlyList<RegisteredModel>> CandidatesAsync(SearchFilter filter, Func<string, bool>? isVisible, CancellationToken cancellation)
    {
        var found = await CandidatesAsync(filter, cancellation);
        return isVisible is null ? found : [.. found.Where(model => isVisible(model.Name))];
    }

    private async Task<IReadOnlyList<RegisteredModel>> CandidatesAsync(SearchFilter filter, CancellationToken cancellation)
    {
        var named = filter.Comparisons.FirstOrDefault(comparison => comparison.Key == NameKey && comparison.Comparator == SearchComparator.Equal)?.Operand as TextOperand;
        if (named is null) return await _documents.Store.Documents.ListAsync(new DocumentListing(DocumentKinds.RegisteredModel), cancellation).Select(RegisteredModel.Of).ToListAsync(cancellation);
        return await _documents.Store.Documents.FindByNameAsync(DocumentKinds.RegisteredModel, "", named.Value, cancellation) is { } document ? [RegisteredModel.Of(document)] : [];
    }

    private static SearchValue Read(RegisteredModel model, SearchKey key) => key switch
    {
        { Kind: SearchKeyKind.Tag } => SearchValue.Of(model.Tags.Find(key.Name)),
        { Name: "name" } => SearchValue.Of(model.Name),
        { Name: "creation_timestamp" } => SearchValue.Of((long?)model.CreationTime),
        _ => SearchValue.Of((long?)model.LastUpdateTime),
    };

    private static SearchValue Read(ModelVersion version, SearchKey key) => key switch
    {
        { Kind: SearchKeyKind.Tag } => SearchValue.Of(version.Tags.Find(key.Name)),
        { Name: "name" } => SearchValue.Of(version.Name),
        { Name: "version_number" } => SearchValue.Of((long?)version.Number),
        { Name: "run_id" } => SearchValue.Of(version.RunId),
        { Name: "source_path" } => SearchValue.Of(version.Source),
        { Name: "creation_timestamp" } => SearchValue.Of((long?)version.CreationTime),
        _ => SearchValue.Of((long?)version.LastUpdateTime),
    };
}
