using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Backups;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Clock;
using ItaWorkflow.Workflows.Desk;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Doors;
using ItaWorkflow.Workflows.Forms;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Operations;
using ItaWorkflow.Workflows.Privacy;
using ItaWorkflow.Workflows.Publishing;
using ItaWorkflow.Workflows.Recovery;
using ItaWorkflow.Workflows.Registry;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Search;
using ItaWorkflow.Workflows.Seats;
using ItaWorkflow.Workflows.Signing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows;

/// <summary>Every room registers what it needs; every use case, a class named after its command and "Handler", is found by its name.</summary>
public static class WorkflowsRegistration
{
    public static IServiceCollection AddItaWorkflows(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        return services
            .AddUseCases()
            .AddAccounts()
            .AddAdoption()
            .AddAnalysis()
            .AddApprovals()
            .AddBackups()
            .AddAssessments()
            .AddCases()
            .AddChannels(configuration)
            .AddCheckpoints()
            .AddClock(configuration)
            .AddDesk()
            .AddDisclosures(configuration)
            .AddDocuments()
            .AddDoors()
            .AddForms()
            .AddMeasures()
            .AddMemos()
            .AddSearch()
            .AddMemoSheets()
            .AddOperations()
            .AddPrivacy()
            .AddPublishing()
            .AddRecovery()
            .AddRegistry()
            .AddReminders()
            .AddRoutes()
            .AddSeats()
            .AddSigning();
    }

    private static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(WorkflowsRegistration).Assembly.GetTypes())
            if (
                type is { IsClass: true, IsAbstract: false, IsNested: false }
                && type.Name.EndsWith("Handler", StringComparison.Ordinal)
            )
                services.AddScoped(type);
        return services;
    }
}
