// The own account: who one is, the password, the second factor, where one is signed in, and the
// applications made with its address.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import { accountQuery } from '../api/queries.ts';
import { signInHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { GrantList } from './grant_list.tsx';
import { OwnApplications } from './own_applications.tsx';
import { PasswordForm } from './password_form.tsx';
import { ProfileForm } from './profile_form.tsx';
import { SecondFactorPanel } from './second_factor_panel.tsx';
import { SessionsPanel } from './sessions_panel.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

export function AccountPage() {
  const { language } = useSpeaking();
  const { account: words } = useAccountText();
  const { history } = useRouter();
  const queries = useQueryClient();
  const query = useQuery(accountQuery(language));
  const { isBusy, refusal, send } = useSend();

  const signOut = async () => {
    const answer = await send(() => outcomeOf(api.DELETE('/api/session')));
    if (!answer?.ok) return;
    queries.clear();
    history.push(signInHref(language));
  };
  return (
    <Answered query={query} title={words.title}>
      {(account) => (
        <Page title={words.title} lead={account.login}>
          <Told refusal={refusal} />
          <OwnApplications />
          <ProfileForm account={account} />
          <PasswordForm account={account} />
          <SecondFactorPanel account={account} />
          <SessionsPanel />
          {account.is_staff && (
            <section aria-labelledby="grants-title">
              <h2 id="grants-title">{words.grantsTitle}</h2>
              <GrantList grants={account.grants} />
            </section>
          )}
          <div className="actions">
            <Button kind="secondary" isBusy={isBusy} onClick={() => void signOut()}>
              {words.signOut}
            </Button>
          </div>
        </Page>
      )}
    </Answered>
  );
}
