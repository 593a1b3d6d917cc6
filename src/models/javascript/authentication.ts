// What tells one caller of an HTTP server from another, and what answers to those it does not know.
import type { Library, Row } from '../../ir/row';
import type { Paths } from '../shorthand';
import { uses } from '../shorthand';

/** Tells not only that somebody may call, but who it is. */
const tellsWho = (at: Paths): readonly Row[] => [...uses('authentication', at), ...uses('user-authentication', at)];

/** Verifies a token whose audience nobody names. */
const withoutAudience = { when: { at: 'Argument[2].audience', is: 'absent' } } as const;

export default [
  { packages: ['passport'], rows: tellsWho('{authenticate,default.authenticate}') },
  { packages: ['express-jwt', 'koa-jwt', 'express-basic-auth', 'koa-basic-auth'], rows: tellsWho('{default,expressjwt}') },
  // Plugins are handed over, not called.
  { packages: ['@fastify/bearer-auth', '@fastify/basic-auth', '@fastify/oauth2', 'fastify-auth0-verify', '@clerk/fastify'], rows: uses('authentication', '{default,fastifyBearerAuth,clerkPlugin}', { by: 'reading' }) },
  { packages: ['@fastify/jwt'], rows: uses('authentication', '{jwtVerify,fastifyJwt}') },
  { packages: 'methods', rows: tellsWho('jwtVerify') },
  { packages: ['express-oauth2-jwt-bearer'], rows: tellsWho('{auth,requiredScopes}') },
  { packages: ['hono'], rows: uses('authentication', '{bearerAuth,basicAuth,jwt,jwk,verify}') },
  { packages: ['@cloudflare/workers-oauth-provider'], rows: tellsWho('{default,OAuthProvider}') },
  { packages: ['@clerk/express', '@clerk/nextjs', '@clerk/backend', '@clerk/mcp-tools', '@clerk/hono'], rows: tellsWho('{requireAuth,clerkMiddleware,getAuth,auth,verifyToken,verifyClerkToken,mcpAuthClerk,createClerkClient.ReturnValue.authenticateRequest}') },
  { packages: ['better-auth', 'better-auth/plugins', 'next-auth', '@auth/core', '@auth0/auth0-api-js', '@workos-inc/node', '@descope/mcp-express', '@stytch/core', 'stytch', 'mcp-auth'], rows: tellsWho(['{withMcpAuth,betterAuth,auth,getServerSession,getToken,ApiClient,descopeMcpBearerAuth,MCPAuth}', '{Client,B2BClient}.Instance.any.any']) },
  { packages: ['@nestjs/passport'], rows: tellsWho('AuthGuard') },
  // What refuses by what it throws.
  { packages: ['@nestjs/common'], rows: uses('authentication', '{UnauthorizedException,ForbiddenException}') },
  { packages: ['@hapi/boom', 'boom'], rows: uses('authentication', '{unauthorized,forbidden,default.unauthorized,default.forbidden}') },
  { packages: ['@sveltejs/kit', 'hono', 'http-errors', 'h3', 'astro'], rows: uses('answer-status', '{error,HTTPException,default,createError,HTTPError}') },
  { packages: ['aws-jwt-verify'], rows: tellsWho('{CognitoJwtVerifier,JwtVerifier,JwtRsaVerifier}.create') },
  { packages: ['google-auth-library'], rows: tellsWho('OAuth2Client.Instance.{verifyIdToken,getTokenInfo}') },
  { packages: ['firebase-admin', 'firebase-admin/auth'], rows: tellsWho(['{default.,}auth.ReturnValue.verifyIdToken', 'getAuth.ReturnValue.verifyIdToken']) },
  { packages: ['@okta/jwt-verifier'], rows: tellsWho('default.Instance.verifyAccessToken') },
  { packages: ['@supabase/supabase-js'], rows: tellsWho('createClient.ReturnValue.auth.{getUser,getClaims}') },
  {
    packages: ['jose'],
    rows: [
      ...tellsWho('{jwtVerify,jwtDecrypt,compactVerify}'),
      ...uses('signature-check', '{jwtVerify,jwtDecrypt,compactVerify}'),
      ...uses('audience-ignored', 'jwtVerify', withoutAudience),
      ...uses('audience-check', 'jwtVerify', { when: { at: 'Argument[2].audience', is: 'truthy' } }),
      ...uses('token-decoding', '{decodeJwt,UnsecuredJWT.decode}'),
    ],
  },
  {
    packages: ['jsonwebtoken'],
    rows: [
      ...tellsWho('verify'),
      ...uses('signature-check', 'verify'),
      ...uses('audience-ignored', 'verify', withoutAudience),
      ...uses('audience-check', 'verify', { when: { at: 'Argument[2].audience', is: 'truthy' } }),
      ...uses('expiry-ignored', 'verify.Argument[2].ignoreExpiration', { when: { at: 'Argument[2].ignoreExpiration', is: 'truthy' } }),
      ...uses('token-decoding', 'decode'),
    ],
  },
  { packages: ['jwt-decode'], rows: uses('token-decoding', '{default,jwtDecode}') },
  { packages: ['crypto', 'node:crypto'], rows: [...uses('authentication', 'timingSafeEqual'), ...uses('constant-time-comparison', 'timingSafeEqual')] },
  { packages: ['tsscmp', 'safe-compare', 'scmp'], rows: [...uses('authentication', 'default'), ...uses('constant-time-comparison', 'default')] },
  // Of `crypto.subtle`, as Workers have it.
  { packages: 'methods', rows: uses('constant-time-comparison', 'timingSafeEqual') },
  {
    packages: 'methods',
    rows: [
      ...uses('answer-status', '{status,sendStatus,writeHead,code}'),
      ...uses('answer-status', '{json,text,body}.Argument[1]'),
      ...uses('answer-status', '{statusCode,status}', { by: 'assignment' }),
      // `aud` of a token is read by those who check it by hand.
      ...uses('audience-check', 'aud', { by: 'reading' }),
    ],
  },
] satisfies readonly Library[];
