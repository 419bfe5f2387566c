using ItaWorkflow.Workflows.Seats;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Cases;

internal static class CasesRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddScoped<ISeatFollower>(scope => scope.GetRequiredService<SeatChange>());
        services.AddScoped<BrokenTimers>();
        services.AddScoped<CaseEnding>();
        services.AddScoped<CaseMovePlan>();
        services.AddScoped<CaseServices>();
        services.AddScoped<CaseTimers>();
        services.AddScoped<CaseTrouble>();
        services.AddScoped<CaseTurns>();
        services.AddScoped<EndingWork>();
        services.AddScoped<KeptSteps>();
        services.AddScoped<SeatChange>();
        services.AddScoped<OpenQuestions>();
        services.AddScoped<RoutePlan>();
        services.AddScoped<SigningOnce>();
        services.AddScoped<StepOpening>();
        services.AddScoped<StepSeats>();
        services.AddScoped<Vacancies>();
        return services;
    }
}
